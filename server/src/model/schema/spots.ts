import { child, segments } from '../../yaml/address.ts';
import { type MapNode, type Node, resolve } from '../../yaml/tree.ts';
import { keyText } from './keys.ts';

/** A value of a document, and how it stands there. */
export interface Spot {
  readonly pointer: string;
  readonly node: Node;
  /** The key of the value, or of the list that it is an entry of; undefined for the document itself. */
  readonly key?: string;
  /** What it is a part of. */
  readonly within: 'document' | 'map' | 'seq';
}

/** Finds the spot of a JSON pointer: the deepest one there is. */
export type Spots = (pointer: string) => Spot;

/** Spots of one document. A mapping is indexed when first gone through: documents may have many keys and problems. */
export function spotsOf(root: Node): Spots {
  const indices = new Map<MapNode, ReadonlyMap<string, Node>>();
  const valueIn = (map: MapNode, key: string): Node | undefined => {
    let index = indices.get(map);
    if (!index) {
      index = new Map([...map.pairs].reverse().map((pair) => [keyText(pair.key), pair.value]));
      indices.set(map, index);
    }
    return index.get(key);
  };
  return (pointer) => {
    let spot: Spot = { pointer: '', node: root, within: 'document' };
    for (const key of segments(pointer)) {
      const parent = resolve(spot.node);
      if (parent.kind === 'scalar') break;
      const node = parent.kind === 'map' ? valueIn(parent, key) : parent.items[Number(key)];
      if (!node) break;
      spot = {
        pointer: child(spot.pointer, key),
        node,
        key: parent.kind === 'map' ? key : spot.key,
        within: parent.kind,
      };
    }
    return spot;
  };
}
