import { createEngine } from '../../server/src/cli/create-engine.ts';
import { runCommandLine } from '../../server/src/cli/program.ts';
import { nodeCommandLineHost } from '../../server/src/host/node/node-command-line-host.ts';

/** What came of a command at a terminal with somebody who answers. */
export interface Talk {
  readonly code: number;
  readonly asked: readonly string[];
  /** Results and remarks, as they came. */
  readonly printed: string;
}

/** Runs a command as at a terminal; whoever is asked gives these answers, one after the other, and then ends the input. */
export async function runAtTerminal(args: readonly string[], answers: readonly string[]): Promise<Talk> {
  const asked: string[] = [];
  const printed: string[] = [];
  const left = [...answers];
  const print = (text: string) => void printed.push(text);
  const terminal = {
    out: print,
    err: print,
    status: () => undefined,
    colors: false,
    printed: async () => undefined,
    interview: () => ({
      ask: async (question: string) => {
        asked.push(question);
        return left.shift();
      },
      end: () => undefined,
    }),
  };
  const code = await runCommandLine(args, {
    host: { ...nodeCommandLineHost, cacheFolder: () => undefined },
    terminal,
    version: '0',
    build: '0',
    createEngine: async (options) => createEngine(options),
  });
  return { code, asked, printed: printed.join('') };
}
