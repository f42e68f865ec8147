import { type MapNode, type Node, type Pair, type Range, resolve } from './tree.ts';

/** What takes the place of an alias that is not followed, because it is wrong. */
export type Unfollowed = ReadonlySet<Node>;

/** What the `<<` pairs of a mapping say. */
export interface Merged {
  /** The pairs brought in; each key once, and none that the mapping has itself. */
  readonly pairs: readonly Pair[];
  /** The values, or items of a list of values, that are no mapping. */
  readonly refused: readonly Range[];
}

/**
 * Reads the values of the `<<` keys of a mapping (https://yaml.org/type/merge.html): a mapping, an alias of one, or a list of
 * these. Keys in earlier ones win over later ones.
 *
 * @param own the mapping's own pairs, which win over all.
 * @param sources the values of its `<<` keys in order.
 * @param unfollowed aliases to pass over, since they have been reported.
 */
export function mergePairs(own: readonly Pair[], sources: readonly Node[], unfollowed: Unfollowed): Merged {
  const taken = new Set(own.map(({ key }) => mergeKey(key)));
  const pairs: Pair[] = [];
  const refused: Range[] = [];
  for (const { map, at } of sources.flatMap((source) => mappingsOf(source, unfollowed))) {
    if (!map) {
      refused.push(at);
      continue;
    }
    for (const { key, value, merged } of map.pairs) {
      const text = mergeKey(key);
      if (!taken.has(text)) {
        taken.add(text);
        pairs.push({ key, value, merged: (isWithin(merged, at) ? merged : undefined) ?? at });
      }
    }
  }
  return { pairs, refused };
}

interface Source {
  /** Nothing if what stands there is no mapping. */
  readonly map?: MapNode;
  /** Where it stands in the mapping that takes it over. */
  readonly at: Range;
}

function mappingsOf(source: Node, unfollowed: Unfollowed): Source[] {
  if (unfollowed.has(source)) {
    return [];
  }
  const target = resolve(source);
  const at = { start: source.start, end: source.end };
  if (target.kind === 'map') {
    return [{ map: target, at }];
  }
  if (target.kind === 'scalar') {
    return [{ at }];
  }
  return target.items
    .filter((item) => !unfollowed.has(item))
    .map((item) => {
      const map = resolve(item);
      const place = source.kind === 'alias' ? at : { start: item.start, end: item.end };
      return map.kind === 'map' ? { map, at: place } : { at: place };
    });
}

/** Scalar keys are equal if their texts are; others are equal to none but themselves. */
function mergeKey(key: Node): string | Node {
  const target = resolve(key);
  return target.kind === 'scalar' ? target.text : target;
}

/** A source written in place may itself have an alias merged in; then that alias is where it comes from. */
function isWithin(inner: Range | undefined, outer: Range): boolean {
  return inner !== undefined && outer.start <= inner.start && inner.end <= outer.end;
}
