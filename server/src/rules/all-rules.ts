import { communicationRules } from './communication/index.ts';
import { competenceRules } from './competence/index.ts';
import { coverageRules } from './coverage/index.ts';
import { evidenceRules } from './evidence/index.ts';
import { findingRules } from './finding/index.ts';
import { independenceRules } from './independence/index.ts';
import { planRules } from './plan/index.ts';
import { referenceRules } from './reference/index.ts';
import { scheduleRules } from './schedule/index.ts';
import { soaRules } from './soa/index.ts';

/** Every rule that judges records, in the order of RULES.md. */
export const allRules = [
  ...referenceRules,
  ...coverageRules,
  ...independenceRules,
  ...competenceRules,
  ...communicationRules,
  ...scheduleRules,
  ...findingRules,
  ...evidenceRules,
  ...soaRules,
  ...planRules,
] as const;

/** The id of a rule that exists: an unknown one does not compile. */
export type RuleId = (typeof allRules)[number]['id'];

/** The ids of the rules that judge texts and comments, not records. */
export const documentRuleIds = [
  'syntax/yaml',
  'schema/kind',
  'schema/required',
  'schema/unknown-key',
  'schema/value',
  'deviation/no-reason',
  'deviation/unknown-rule',
  'deviation/expired',
  'deviation/unused',
] as const;

/** Rules of the contract that need the history of a repository or the contents of files. */
const ruleIdsToCome = [
  'independence/changed-implementation',
  'independence/history-cut',
  'evidence/hash-mismatch',
] as const;

/** Every id that the Isms document may name under `rules`. */
export const ruleIds: readonly string[] = [...documentRuleIds, ...allRules.map(({ id }) => id), ...ruleIdsToCome];
