import type { CommandLineHost } from '../../server/src/host/command-line-host.ts';
import { nodeCommandLineHost } from '../../server/src/host/node/node-command-line-host.ts';
import { type Ended, runInProcess } from '../support/in-process-cli.ts';
import { type MemoryDisk, root } from './memory-disk.ts';

/** Runs the command line in this process over a disk in memory, where nothing can be written. */
export function runInMemory(disk: MemoryDisk, args: readonly string[]): Promise<Ended> {
  return runInProcess(hostOver(disk), [...args, '--root', root, '--as-of', '2026-06-30', '--no-git']);
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
