import process from 'node:process';
import { createInterface } from 'node:readline';
import type { Interview } from '../interview.ts';

/** Asks on standard error, so that results stay alone on standard output; lines that come too early are kept. */
export function nodeInterview(): Interview {
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: true });
  const early: string[] = [];
  let waiting: ((line: string | undefined) => void) | undefined;
  let isOver = false;
  lines.on('line', (line) => {
    if (waiting) waiting(line);
    else early.push(line);
    waiting = undefined;
  });
  lines.on('SIGINT', () => lines.close());
  lines.on('close', () => {
    isOver = true;
    waiting?.(undefined);
  });
  return {
    ask: async (question) => {
      lines.setPrompt(question);
      lines.prompt();
      const line = await new Promise<string | undefined>((resolve) => {
        if (early.length > 0 || isOver) resolve(early.shift());
        else waiting = resolve;
      });
      return line?.trim();
    },
    end: () => lines.close(),
  };
}
