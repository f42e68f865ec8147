import type { MapNode, Node, Pair, Range, YamlDocument } from './tree.ts';
import { resolve } from './tree.ts';

/**
 * A place within one document, independent of layout: a JSON pointer (RFC 6901; map keys by their text) and whether
 * the key or the value is meant. Comments and blank lines do not change it.
 */
export interface Place {
  readonly pointer: string;
  readonly part: 'key' | 'value';
}

/** The pointer to what stands under a key, or at an index (from 0) of a list, of what `pointer` points to. */
export function child(pointer: string, key: string | number): string {
  if (typeof key === 'number' || !/[~/]/.test(key)) {
    return `${pointer}/${key}`;
  }
  return `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The keys and indices that lead from the root to what `pointer` points to. */
export function segments(pointer: string): string[] {
  const [, ...escaped] = pointer.split('/');
  return escaped.map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/**
 * Where a place is in the text. What is written through an alias is at the alias, what a `<<` merge brought in at its
 * source there. An item of a list, or a whole document, has no key: the first key of its mapping stands for it, else
 * itself. If a pointer fits no longer, the innermost node that is still there.
 */
export function locate(document: YamlDocument, { pointer, part }: Place): Range {
  let node = document.root;
  let key: Node | undefined;
  for (const segment of segments(pointer)) {
    if (node.kind === 'alias') {
      return range(node);
    }
    const step = stepInto(node, segment);
    if (!step) {
      return range(node);
    }
    if (step.pair?.merged) {
      return step.pair.merged;
    }
    key = step.pair?.key;
    node = step.node;
  }
  return range(part === 'key' ? (key ?? firstKey(node) ?? node) : node);
}

/** The node that a pointer points to, or nothing if there is none. An alias at the very end is given as it stands. */
export function nodeAt(document: YamlDocument, pointer: string): Node | undefined {
  let node: Node | undefined = document.root;
  for (const segment of segments(pointer)) {
    node = node && stepInto(resolve(node), segment)?.node;
  }
  return node;
}

/**
 * The place of the innermost node that an offset is in or right after; of two that touch there, the one that begins.
 * Nothing outside the document's root. An alias is a place of its own; keys that are mappings or lists, and what stands
 * under them, have no pointer: then it is the mapping around them.
 */
export function placeAt(document: YamlDocument, offset: number): Place | undefined {
  return touches(document.root, offset) ? placeWithin(document.root, '', offset) : undefined;
}

function placeWithin(node: Node, pointer: string, offset: number): Place {
  let found: Place = { pointer, part: 'value' };
  if (node.kind === 'seq') {
    for (const [index, item] of node.items.entries()) {
      if (touches(item, offset)) {
        found = placeWithin(item, child(pointer, index), offset);
      }
    }
  } else if (node.kind === 'map') {
    for (const { key, value, merged } of node.pairs) {
      const text = keyText(key);
      if (text === undefined || merged) {
        continue;
      }
      if (touches(key, offset)) {
        found = { pointer: child(pointer, text), part: 'key' };
      } else if (touches(value, offset)) {
        found = placeWithin(value, child(pointer, text), offset);
      }
    }
  }
  return found;
}

function touches({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
}

function range({ start, end }: Range): Range {
  return { start, end };
}

function keyText(key: Node): string | undefined {
  const target = resolve(key);
  return target.kind === 'scalar' ? target.text : undefined;
}

function firstKey(node: Node): Node | undefined {
  const target = node.kind === 'map' ? node.pairs[0] : undefined;
  return target?.merged ? undefined : target?.key;
}

function stepInto(node: Node, segment: string): { readonly node: Node; readonly pair?: Pair } | undefined {
  if (node.kind === 'seq') {
    const item = /^(0|[1-9]\d*)$/.test(segment) ? node.items[Number(segment)] : undefined;
    return item && { node: item };
  }
  const pair = node.kind === 'map' ? pairOf(node, segment) : undefined;
  return pair && { node: pair.value, pair };
}

/** From how many pairs on it pays to look a key up in an index. */
const INDEXED_FROM = 16;

const indexes = new WeakMap<MapNode, ReadonlyMap<string, Pair>>();

/** The pair with a key; of equal keys, the first. The empty text stands for keys that are mappings or lists, too. */
function pairOf(map: MapNode, text: string): Pair | undefined {
  const found = scalarPairOf(map, text);
  return found ?? (text === '' ? map.pairs.find(({ key }) => keyText(key) === undefined) : undefined);
}

function scalarPairOf(map: MapNode, text: string): Pair | undefined {
  if (map.pairs.length < INDEXED_FROM) {
    return map.pairs.find(({ key }) => keyText(key) === text);
  }
  let index = indexes.get(map);
  if (!index) {
    index = indexOf(map);
    indexes.set(map, index);
  }
  return index.get(text);
}

function indexOf(map: MapNode): ReadonlyMap<string, Pair> {
  const index = new Map<string, Pair>();
  for (const pair of map.pairs) {
    const text = keyText(pair.key);
    if (text !== undefined && !index.has(text)) {
      index.set(text, pair);
    }
  }
  return index;
}
