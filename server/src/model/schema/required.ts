import { child, type Place } from '../../yaml/address.ts';
import type { MapNode } from '../../yaml/tree.ts';
import { keyText } from './keys.ts';
import type { Spot } from './spots.ts';

/** Which of some keys stands in a mapping, whatever its value: the first one. */
export function standing(map: MapNode, keys: readonly string[]): string | undefined {
  return map.pairs.map((pair) => keyText(pair.key)).find((key) => keys.includes(key));
}

/**
 * Where a required key is reported: at the key itself if it stands there with an empty value, else at the nearest key
 * of the mapping that lacks it. That is the mapping's own key; for a document and an entry of a list, which have none,
 * `locate` takes the first key in them.
 */
export function requiredPlace(spot: Spot, empty: string | undefined): Place {
  return { pointer: empty === undefined ? spot.pointer : child(spot.pointer, empty), part: 'key' };
}
