import { type Node, resolve, type ScalarNode } from '../../yaml/tree.ts';
import { isEmpty } from '../readers.ts';
import { keyText } from './keys.ts';

export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/** As many digits as a whole number can have that is held exactly; the last of them may still be too large. */
const wholeNumber = /^\d{1,16}$/;

/**
 * The data that a JSON Schema judges. Keys with an empty value are left out (docs/format.md: they count as absent); aliases
 * stand for their targets; objects have no prototype, so that `__proto__` and `constructor` are keys like others. Of
 * equal keys the first counts.
 *
 * Only whole numbers of a sensible length become numbers. Every other number stays the text as written (`9.20`, `1e+3`,
 * a hash of digits): nothing in the format wants its value, and ids and hashes are judged by how they are written.
 */
export function toPlain(node: Node): Plain {
  const target = resolve(node);
  if (target.kind === 'scalar') return plainScalar(target);
  if (target.kind === 'seq') return target.items.map(toPlain);
  const data: Record<string, Plain> = Object.create(null);
  for (const { key, value } of target.pairs) {
    const name = keyText(key);
    if (!(name in data) && !isEmpty(value)) data[name] = toPlain(value);
  }
  return data;
}

/** What a scalar means, as data. */
export function plainScalar({ type, text }: ScalarNode): Plain {
  if (type === 'null') return null;
  if (type === 'boolean') return text.toLowerCase() === 'true';
  if (type === 'number' && wholeNumber.test(text) && Number.isSafeInteger(Number(text))) return Number(text);
  return text;
}
