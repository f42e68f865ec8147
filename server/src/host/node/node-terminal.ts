import process from 'node:process';
import type { Terminal } from '../terminal.ts';
import { codeOf } from './reason.ts';

/** The streams of the process. A reader that has gone away (`| head`) ends the printing, not the run. */
export function nodeTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (codeOf(error) !== 'EPIPE') throw error;
    });
  }
  const { NO_COLOR: noColor, TERM: terminal } = process.env;
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    colors: process.stdout.isTTY && !noColor && terminal !== 'dumb',
  };
}
