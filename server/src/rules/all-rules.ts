import { communicationRules } from './communication/index.ts';
import { competenceRules } from './competence/index.ts';
import { coverageRules } from './coverage/index.ts';
import { deviationRules } from './deviation/index.ts';
import { evidenceRules } from './evidence/index.ts';
import { findingRules } from './finding/index.ts';
import { independenceRules } from './independence/index.ts';
import { planRules } from './plan/index.ts';
import { referenceRules } from './reference/index.ts';
import { scheduleRules } from './schedule/index.ts';
import { schemaRules } from './schema/index.ts';
import { soaRules } from './soa/index.ts';
import { syntaxRules } from './syntax/index.ts';

/** Every rule that judges records, in the order of docs/rules-explained.md. */
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

/** Every rule, in the order of docs/rules-explained.md: those on texts, on records, and on comments. */
export const ruleDescriptions = [...syntaxRules, ...schemaRules, ...allRules, ...deviationRules] as const;

/** The id of a rule that exists: an unknown one does not compile. */
export type RuleId = (typeof ruleDescriptions)[number]['id'];

/** Every id that the Isms document may name under `rules`. */
export const ruleIds: readonly string[] = ruleDescriptions.map(({ id }) => id);
