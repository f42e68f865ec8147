import { child } from '../../yaml/address.ts';
import { resolve } from '../../yaml/tree.ts';
import { isEmpty, isFreeKey } from '../readers.ts';
import { categoryOf, isUnchangeable, unchangeableCategories } from '../rule-id.ts';
import { keyText } from './keys.ts';
import type { SchemaProblem } from './problem.ts';
import type { Spot } from './spots.ts';
import { nearest } from './suggestion.ts';
import { listed, quoted } from './wording.ts';

/**
 * Judges the keys of `Isms.rules`: each is the id of a rule or a category as `category/*`. An entry for a rule that
 * cannot be changed is reported at its value.
 */
export function judgeRuleSettings(rules: Spot, ruleIds: readonly string[]): SchemaProblem[] {
  const map = resolve(rules.node);
  if (map.kind !== 'map') return [];
  const categories = [...new Set(ruleIds.map((id) => `${categoryOf(id)}/*`))];
  const known = [...ruleIds, ...categories];
  const isKnown = new Set(known);
  return map.pairs.flatMap(({ key, value }): SchemaProblem[] => {
    const name = keyText(key);
    if (isFreeKey(name) || isEmpty(value)) return [];
    const pointer = child(rules.pointer, name);
    if (!isKnown.has(name)) {
      const meant = nearest(name, known);
      const hint = meant ? `Did you mean "${meant}"?` : `The categories are ${listed(categories, 'and')}.`;
      const message = `${quoted(name)} is no rule and no category of rules. ${hint}`;
      return [{ rule: 'schema/unknown-key', place: { pointer, part: 'key' }, message }];
    }
    if (!isUnchangeable(name)) return [];
    const message = `"${name}" cannot be changed: the rules of ${listed(unchangeableCategories, 'and')} always hold. Remove it.`;
    return [{ rule: 'schema/value', place: { pointer, part: 'value' }, message }];
  });
}
