import { child, nodeAt, segments } from '../../yaml/address.ts';
import { type Node, type Pair, type Range, resolve, type ScalarNode, type YamlDocument } from '../../yaml/tree.ts';
import type { Naming } from './naming.ts';

/** Where the text of a scalar stands letter by letter, without its quotes; undefined where it is escaped or folded. */
export function verbatim(source: string, { start, end, text }: ScalarNode): Range | undefined {
  const written = source.slice(start, end);
  if (written === text) return { start, end };
  const quote = written[0];
  const quoted = (quote === '"' || quote === "'") && written === `${quote}${text}${quote}`;
  return quoted ? { start: start + 1, end: end - 1 } : undefined;
}

/** The node of a naming as it stands: possibly an alias, or what a merge has brought in. */
export function nodeOf(document: YamlDocument, { at, part }: Pick<Naming, 'at' | 'part'>): Node | undefined {
  return part === 'value' ? nodeAt(document, at) : pairAt(document, at)?.key;
}

/** The pair of a mapping that a pointer leads to. */
function pairAt(document: YamlDocument, at: string): Pair | undefined {
  const path = segments(at);
  const text = path.pop();
  const parent = nodeAt(document, path.reduce(child, ''));
  const map = parent && resolve(parent);
  if (map?.kind !== 'map') return undefined;
  return map.pairs.find(({ key }) => {
    const scalar = resolve(key);
    return scalar.kind === 'scalar' && scalar.text === text;
  });
}

/** The pair beside the one that a pointer leads to, with another key. */
export function siblingOf(document: YamlDocument, at: string, key: string): Pair | undefined {
  const path = segments(at);
  return path.pop() === key ? undefined : pairAt(document, child(path.reduce(child, ''), key));
}
