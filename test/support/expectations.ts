import type { Files } from './files.ts';
import { isAuditFile } from './files.ts';

/** One diagnostic, as `file:line rule`; lines count from 1. */
export type Expected = string;

const marker = /# expect( next)?: (.+)$/;

/** What the comments `# expect: rule x2, rule` in audit files say, or `# expect next: …` on the line above, sorted. */
export function expectationsIn(files: Files): readonly Expected[] {
  const expected: Expected[] = [];
  for (const [file, text] of files) {
    if (!isAuditFile(file)) continue;
    for (const [index, line] of text.split('\n').entries()) {
      const [, next, rules] = marker.exec(line) ?? [];
      for (const part of rules?.split(',') ?? []) {
        const [rule = '', times = 'x1'] = part.trim().split(/ +/);
        for (let n = 0; n < Number(times.slice(1)); n += 1)
          expected.push(expectation(file, index + (next ? 2 : 1), rule));
      }
    }
  }
  return expected.sort();
}

export function expectation(file: string, line: number, rule: string): Expected {
  return `${file}:${line} ${rule}`;
}
