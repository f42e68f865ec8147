import { readFileSync, writeFileSync } from 'node:fs';

const begin = '<!-- figures: written by the bench -->';
const end = '<!-- end of the figures -->';

/** Puts new figures in the place of those in a document; what is written around them stays. */
export function replaceFigures(file: string, figures: string): void {
  const text = readFileSync(file, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`${file} has no place for figures: "${begin}" and "${end}".`);
  writeFileSync(file, `${text.slice(0, from + begin.length)}\n\n${figures}\n\n${text.slice(to)}`);
}
