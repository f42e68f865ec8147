import { readFileSync, writeFileSync } from 'node:fs';

/** What the bench writes into a document; what is written around it stays. */
export type Written = 'figures' | 'profile';

/** Puts something new in the place of what the bench has written before. */
export function replaceIn(file: string, what: Written, content: string): void {
  const text = readFileSync(file, 'utf8');
  const [begin, end] = [`<!-- ${what}: written by the bench -->`, `<!-- end of the ${what} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`${file} has no place for the ${what}: "${begin}" and "${end}".`);
  writeFileSync(file, `${text.slice(0, from + begin.length)}\n\n${content}\n\n${text.slice(to)}`);
}
