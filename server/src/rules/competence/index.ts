import { auditing } from './auditing.ts';
import { expired } from './expired.ts';
import { noEvidence } from './no-evidence.ts';
import { standard } from './standard.ts';

/** The rules on the competence of auditors, in the order of docs/rules-explained.md. */
export const competenceRules = [auditing, standard, expired, noEvidence] as const;
