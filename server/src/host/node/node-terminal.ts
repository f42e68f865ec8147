import process from 'node:process';
import type { Terminal } from '../terminal.ts';
import { codeOf, reasonOf } from './reason.ts';

/** The standard streams of the process; colours only where a person looks at them (see no-color.org). */
export function nodeTerminal(): Terminal {
  const { NO_COLOR: noColor, TERM: kind } = process.env;
  let failure: string | undefined;
  let printed: Promise<void> = Promise.resolve();
  // Without a listener the first failure would end the process with a stack trace.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const print = (text: string) =>
    new Promise<void>((resolve) => {
      process.stdout.write(text, (error) => {
        // EPIPE: whoever reads has seen enough, as in `| head`.
        if (error && codeOf(error) !== 'EPIPE') failure ??= reasonOf(error);
        resolve();
      });
    });
  return {
    out: (text) => {
      printed = print(text);
    },
    err: (text) => void process.stderr.write(text),
    colors: process.stdout.isTTY === true && !noColor && kind !== 'dumb',
    printed: () => printed.then(() => failure),
  };
}
