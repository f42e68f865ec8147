import { createEngine } from '../../server/src/cli/create-engine.ts';
import { runCommandLine } from '../../server/src/cli/program.ts';
import type { CommandLineHost } from '../../server/src/host/command-line-host.ts';

/** What a command has printed, and its exit code. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process on a host that the test has a hand in. */
export async function runInProcess(host: CommandLineHost, args: readonly string[]): Promise<Ended> {
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
  const code = await runCommandLine(args, {
    host,
    terminal,
    createEngine: async (options) => createEngine(options),
    version: '0.0.0',
    build: 'test',
  });
  return { code, stdout, stderr };
}
