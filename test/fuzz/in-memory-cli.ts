import { createEngine } from '../../server/src/cli/create-engine.ts';
import { runCommandLine } from '../../server/src/cli/program.ts';
import type { CommandLineHost } from '../../server/src/host/command-line-host.ts';
import { nodeCommandLineHost } from '../../server/src/host/node/node-command-line-host.ts';
import { type MemoryDisk, root } from './memory-disk.ts';

/** What a command has printed, and its exit code. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process over a disk in memory, where nothing can be written. */
export async function runInMemory(disk: MemoryDisk, args: readonly string[]): Promise<Ended> {
  let [stdout, stderr] = ['', ''];
  const terminal = {
    out: (text: string) => {
      stdout += text;
    },
    err: (text: string) => {
      stderr += text;
    },
    status: () => {},
    colors: false,
    printed: async () => undefined,
  };
  const [command = '', ...others] = args;
  const code = await runCommandLine([command, ...others, '--root', root, '--as-of', '2026-06-30', '--no-git'], {
    host: hostOver(disk),
    terminal,
    createEngine: async (options) => createEngine(options),
    version: '0.0.0',
    build: 'test',
  });
  return { code, stdout, stderr };
}

function hostOver(disk: MemoryDisk): CommandLineHost {
  const look = async (path: string) => {
    if (path === root) return 'folder';
    return disk.files.has(path.slice(root.length + 1)) ? 'file' : 'absent';
  };
  return {
    ...nodeCommandLineHost,
    ...disk.host,
    look,
    realPath: async (path) => path,
    textOf: (path) => disk.textOf(path.slice(root.length + 1)),
    write: async () => 'nothing can be written here',
    environment: () => undefined,
    cacheFolder: () => undefined,
  };
}
