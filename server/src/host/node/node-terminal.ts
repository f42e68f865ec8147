import process from 'node:process';
import type { Terminal } from '../terminal.ts';
import { nodeInterview } from './node-interview.ts';
import { codeOf, reasonOf } from './reason.ts';

/** Begins the line anew: to its start, and all of it erased (ECMA-48, 8.3.41). */
const clearLine = '\r\u001b[2K';

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
  const isWatched = process.stderr.isTTY === true && kind !== 'dumb';
  let isShown = false;
  const clear = () => {
    if (isShown) process.stderr.write(clearLine);
    isShown = false;
  };
  return {
    out: (text) => {
      clear();
      printed = print(text);
    },
    err: (text) => {
      clear();
      process.stderr.write(text);
    },
    status: (text) => {
      if (!isWatched) return;
      // What is wider than the terminal would go on in a line that is not cleared.
      process.stderr.write(`${clearLine}${text.slice(0, (process.stderr.columns || 80) - 1)}`);
      isShown = true;
    },
    ...(isWatched && process.stdin.isTTY === true && { interview: nodeInterview }),
    colors: process.stdout.isTTY === true && !noColor && kind !== 'dumb',
    printed: () => {
      clear();
      return printed.then(() => failure);
    },
  };
}
