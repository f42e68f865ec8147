import { type Node, resolve } from '../../yaml/tree.ts';
import type { Spot } from './spots.ts';

const longest = 60;

/** Text as messages quote it: on one line, not too long. */
export function quoted(text: string): string {
  const line = text.slice(0, longest + 1).replace(/\s+/g, ' ');
  return text.length > longest ? `"${line.slice(0, longest)}…"` : `"${line}"`;
}

/** "a", "a or b", "a, b or c". */
export function listed(words: readonly string[], conjunction: 'and' | 'or'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/** What stands in a place, in words. */
export function described(node: Node): string {
  const target = resolve(node);
  if (target.kind === 'seq') return target.items.length === 0 ? 'an empty list' : 'a list';
  if (target.kind === 'map') return 'a mapping';
  if (target.type === 'null' || target.text === '') return 'empty';
  return target.type === 'string' ? quoted(target.text) : target.text;
}

/** How messages name a place: by its key, or as an entry of a list. */
export function named(spot: Spot, document: string): string {
  if (spot.key === undefined) return document;
  return spot.within === 'seq' ? `an entry of ${quoted(spot.key)}` : quoted(spot.key);
}

export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
