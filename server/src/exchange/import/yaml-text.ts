import { type Writable, writePair, writeText } from '../../yaml/edit/written.ts';
import { cleanText } from '../tables/table.ts';

/** Pairs of a mapping; those without a value are left out. */
export type Pairs = Readonly<Record<string, Writable | undefined>>;

/** A text as lines of a comment. */
export function commentLines(text: string): readonly string[] {
  return cleanText(text)
    .split('\n')
    .map((line) => `# ${line.replaceAll('\t', ' ')}`.trimEnd());
}

/** The pairs of a mapping as lines, with comments above them. */
export function mappingLines(pairs: Pairs, comments: readonly string[] = []): readonly string[] {
  const written = Object.entries(pairs).flatMap(([key, value]) => (value === undefined ? [] : writePair(key, value)));
  return [...comments.flatMap(commentLines), ...written];
}

/** An entry of a mapping whose key is an id; `beside` is a comment at the end of its line. */
export function entryLines(id: string, beside: string, body: readonly string[]): readonly string[] {
  const [comment = ''] = beside === '' ? [] : commentLines(beside.replace(/\s+/g, ' '));
  return [`${writeText(id)}:${comment === '' ? '' : ` ${comment}`}`, ...body.map((line) => `  ${line}`)];
}
