import { type Node, parseTree } from 'jsonc-parser';

/** A number that a double may not hold as it is written: one of sixteen digits or more, or with an exponent. */
const longNumber = /\d(?:\.?\d){15}|\d[eE][+-]?\d/;

/**
 * The texts of the values in a JSON object that hold numbers which JSON.parse would round: those numbers as they are
 * written, so that an account 12345678901234567891 keeps its last digits. By key; undefined where there are none.
 *
 * @param line a JSON object
 */
export function exactTexts(line: string): ReadonlyMap<string, string> | undefined {
  if (!longNumber.test(line)) return undefined;
  const texts = new Map<string, string>();
  for (const { children: [key, value] = [] } of parseTree(line)?.children ?? []) {
    if (typeof key?.value !== 'string') continue;
    // Of equal keys the last one counts, as it does to JSON.parse.
    texts.delete(key.value);
    if (value && value.type !== 'string' && value.type !== 'null') texts.set(key.value, textOf(value, line));
  }
  return texts;
}

/** A value as JSON without spaces. */
function textOf(node: Node, line: string): string {
  const { type, children = [] } = node;
  const parts = () => children.map((each) => textOf(each, line));
  switch (type) {
    case 'object':
      return `{${parts().join(',')}}`;
    case 'array':
      return `[${parts().join(',')}]`;
    case 'property':
      return parts().join(':');
    case 'number': {
      const written = line.slice(node.offset, node.offset + node.length);
      return longNumber.test(written) ? written : JSON.stringify(node.value);
    }
    default:
      return JSON.stringify(node.value);
  }
}
