import { parseYaml } from '../../../yaml/parse.ts';
import type { Node } from '../../../yaml/tree.ts';

/** A number that a double may not hold as it is written: one of sixteen digits or more, or with an exponent. */
const longNumber = /\d(?:\.?\d){15}|\d[eE][+-]?\d/;

/**
 * The texts of the values in a JSON object that hold numbers which JSON.parse would round: those numbers as they are
 * written, so that an account 12345678901234567891 keeps its last digits. By key; undefined where there are none.
 *
 * @param line a JSON object, which is YAML too
 */
export function exactTexts(line: string): ReadonlyMap<string, string> | undefined {
  if (!longNumber.test(line)) return undefined;
  const texts = new Map<string, string>();
  const root = parseYaml(line)[0]?.root;
  for (const { key, value } of root?.kind === 'map' ? root.pairs : []) {
    if (key.kind !== 'scalar') continue;
    // Of equal keys the last one counts, as it does to JSON.parse.
    texts.delete(key.text);
    const isText = value.kind === 'scalar' && (value.type === 'string' || value.type === 'null');
    if (!isText) texts.set(key.text, textOf(value));
  }
  return texts;
}

/** A value as JSON without spaces. */
function textOf(node: Node): string {
  switch (node.kind) {
    case 'map':
      return `{${node.pairs.map(({ key, value }) => `${textOf(key)}:${textOf(value)}`).join(',')}}`;
    case 'seq':
      return `[${node.items.map(textOf).join(',')}]`;
    case 'alias':
      return textOf(node.target);
    case 'scalar':
      if (node.type === 'string') return JSON.stringify(node.text);
      return node.type === 'number' && !longNumber.test(node.text) ? JSON.stringify(Number(node.text)) : node.text;
  }
}
