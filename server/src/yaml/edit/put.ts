import { segments } from '../address.ts';
import type { MapNode, Node, Pair, YamlDocument } from '../tree.ts';
import { addItems } from './add-item.ts';
import { addKey } from './add-key.ts';
import type { TextEdit } from './text-edit.ts';
import { type Writable, writeFlow } from './written.ts';

/**
 * Puts a value where a pointer leads and nothing stands yet, with the mappings between that are not there; a key with
 * an empty value gets it. Undefined where something stands there, and where what is on the way is written through an
 * alias or a merge, or is no mapping: then nothing can be put there without changing something else.
 */
export function put(text: string, document: YamlDocument, pointer: string, value: Writable): TextEdit | undefined {
  let node: Node = document.root;
  const path = segments(pointer);
  for (const [index, segment] of path.entries()) {
    const step: Pair | Node | undefined = stepInto(node, segment);
    if (step === undefined) {
      const nested = nest(path.slice(index + 1), value);
      if (node.kind === 'map') return hasKey(node, segment) ? undefined : addKey(text, node, segment, nested);
      return isBlank(node) && index > 0 ? fill(node, nest([segment], nested)) : undefined;
    }
    node = step;
  }
  return isBlank(node) && path.length > 0 ? fill(node, value) : undefined;
}

/** Adds items to the list that a pointer leads to, or puts a list of them there. Undefined where `put` is. */
export function append(
  text: string,
  document: YamlDocument,
  pointer: string,
  items: readonly Writable[],
): TextEdit | undefined {
  const list = ownNodeAt(document, pointer);
  return list?.kind === 'seq' ? addItems(text, list, items) : put(text, document, pointer, items);
}

/** The node that a pointer leads to without going through an alias or a merge. */
export function ownNodeAt(document: YamlDocument, pointer: string): Node | undefined {
  let node: Node | undefined = document.root;
  for (const segment of segments(pointer)) {
    if (node === undefined) return undefined;
    node = stepInto(node, segment);
  }
  return node;
}

function stepInto(node: Node, segment: string): Node | undefined {
  if (node.kind === 'seq') return node.items[Number(segment)];
  if (node.kind !== 'map') return undefined;
  return node.pairs.find(({ key, merged }) => !merged && key.kind === 'scalar' && key.text === segment)?.value;
}

function hasKey({ pairs }: MapNode, text: string): boolean {
  return pairs.some(({ key }) => key.kind === 'scalar' && key.text === text);
}

/** Nothing, `null`, or quotes with nothing in them. */
function isBlank(node: Node): boolean {
  return node.kind === 'scalar' && (node.type === 'null' || node.text === '');
}

function fill({ start, end }: Node, value: Writable): TextEdit {
  return { start, end, text: `${start === end ? ' ' : ''}${writeFlow(value)}` };
}

function nest(path: readonly string[], value: Writable): Writable {
  return path.reduceRight<Writable>((within, key) => ({ [key]: within }), value);
}
