import type { Pair, ScalarNode } from '../tree.ts';
import { refuse } from './refusal.ts';
import type { Scanner } from './scanner.ts';

/** YAML bounds how long a key may be (1,024 characters); so long that it may matter, it is left to the full parser. */
const KEY_LIMIT = 1_000;

/** Refuses a key, at whose end the scanner is, that the full parser might not like, or that brings in a mapping. */
export function requireSimpleKey(scanner: Scanner, key: ScalarNode): void {
  if (key.end - key.start > KEY_LIMIT || scanner.at !== key.end || key.text === '<<') {
    refuse();
  }
}

/** Ends a mapping; refuses one with two equal keys. */
export function endMap(scanner: Scanner, pairs: readonly Pair[]): void {
  scanner.leave();
  if (hasDuplicates(pairs)) {
    refuse();
  }
}

/** Up to this many keys are compared with each other; a set of them costs more. */
const FEW = 30;

/** Whether two keys of a mapping have the same text. All keys are scalars. */
function hasDuplicates(pairs: readonly Pair[]): boolean {
  if (pairs.length > FEW) {
    return new Set(pairs.map(textOfKey)).size < pairs.length;
  }
  for (let index = 0; index < pairs.length; index++) {
    const pair = pairs[index];
    if (!pair) continue;
    const text = textOfKey(pair);
    for (let other = index + 1; other < pairs.length; other++) {
      const next = pairs[other];
      if (next && textOfKey(next) === text) {
        return true;
      }
    }
  }
  return false;
}

function textOfKey({ key }: Pair): string {
  return key.kind === 'scalar' ? key.text : '';
}
