import { audit } from './audit.ts';
import { duplicateId } from './duplicate-id.ts';
import { evidence } from './evidence.ts';
import { file } from './file.ts';
import { finding } from './finding.ts';
import { noIsms } from './no-isms.ts';
import { party } from './party.ts';
import { person } from './person.ts';
import { programme } from './programme.ts';
import { requirement } from './requirement.ts';
import { secondIsms } from './second-isms.ts';
import { session } from './session.ts';
import { supersededRequirement } from './superseded-requirement.ts';

/** The rules on what refers to what, in the order of docs/rules-explained.md. */
export const referenceRules = [
  person,
  party,
  requirement,
  supersededRequirement,
  audit,
  finding,
  evidence,
  programme,
  session,
  file,
  duplicateId,
  noIsms,
  secondIsms,
] as const;
