import { child } from '../../yaml/address.ts';
import type { Node } from '../../yaml/tree.ts';
import type { Kind } from '../kinds.ts';
import { type ValidationError, validators } from './generated/validators.js';
import { toPlain } from './plain.ts';
import { isPlainlyValid } from './plainly-valid.ts';
import type { SchemaProblem } from './problem.ts';
import { judgeRuleSettings } from './rule-settings.ts';
import { type Spots, spotsOf } from './spots.ts';
import { translate } from './translate.ts';

export interface Vocabulary {
  /** The ids of all rules, those of syntax, schema and deviation included: `Isms.rules` may name them. */
  readonly ruleIds: readonly string[];
}

/**
 * Judges one document by the schema of its kind (docs/rules-explained.md "syntax and schema"), but for its `apiVersion`
 * and `kind`, which `judgeKind` has judged. At most one problem for each place and rule, and one for each missing key.
 */
export function validate(root: Node, kind: Kind, { ruleIds }: Vocabulary): SchemaProblem[] {
  const errors = errorsIn(root, kind);
  if (errors.length === 0 && kind !== 'Isms') return [];
  const spots = spotsOf(root);
  const settings = kind === 'Isms' ? settingsProblems(spots, ruleIds) : [];
  return distinct([...settings, ...errors.flatMap((error) => translate(error, spots(error.instancePath), kind))]);
}

function settingsProblems(spots: Spots, ruleIds: readonly string[]): SchemaProblem[] {
  const rules = spots(child('', 'rules'));
  return rules.within === 'document' ? [] : judgeRuleSettings(rules, ruleIds);
}

function errorsIn(root: Node, kind: Kind): readonly ValidationError[] {
  if (isPlainlyValid(root, kind)) return [];
  const validator = validators[kind];
  return validator(toPlain(root)) ? [] : (validator.errors ?? []);
}

function distinct(problems: readonly SchemaProblem[]): SchemaProblem[] {
  const first = new Map<string, SchemaProblem>();
  for (const problem of problems) {
    const { rule, place, message } = problem;
    const id = JSON.stringify([rule, place.part, place.pointer, rule === 'schema/required' ? message : '']);
    if (!first.has(id)) first.set(id, problem);
  }
  return [...first.values()];
}
