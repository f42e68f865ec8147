import { type Node, resolve } from '../../yaml/tree.ts';

/** The text of a mapping's key as it stands in JSON pointers; empty for a key that is itself a mapping or a list. */
export function keyText(key: Node): string {
  const target = resolve(key);
  return target.kind === 'scalar' ? target.text : '';
}
