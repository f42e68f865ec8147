import { child } from '../../yaml/address.ts';
import type { MapNode } from '../../yaml/tree.ts';
import { isEmpty } from '../readers.ts';
import type { Expectation } from './generated/validators.js';
import { keyText } from './keys.ts';
import type { SchemaProblem } from './problem.ts';
import { requiredPlace, standing } from './required.ts';
import type { Spot } from './spots.ts';
import { listed, named, sentence } from './wording.ts';

/**
 * Keys of which a mapping must have exactly one, such as the file, link or reference of evidence. None of them is a
 * missing key; where there are more, the second in the order of the document is told.
 */
export function judgeAlternatives(spot: Spot, map: MapNode, expected: Expectation, document: string): SchemaProblem[] {
  const keys = (expected.oneOf ?? []).flatMap((branch) => branch.required ?? []);
  const present = map.pairs.filter(({ key, value }) => keys.includes(keyText(key)) && !isEmpty(value));
  const [first, second] = present.map(({ key }) => keyText(key));
  const choice = `exactly one of ${listed(keys, 'and')}`;
  if (first === undefined) {
    const empty = standing(map, keys);
    const message = `${sentence(named(spot, document))} needs ${choice}${empty ? `, and "${empty}" is empty` : ''}.`;
    return [{ rule: 'schema/required', place: requiredPlace(spot, empty), message }];
  }
  if (second === undefined) return [];
  const message = `"${second}" is one too many: "${first}" is there already. Keep ${choice}.`;
  return [{ rule: 'schema/value', place: { pointer: child(spot.pointer, second), part: 'value' }, message }];
}
