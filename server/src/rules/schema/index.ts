import { kind } from './kind.ts';
import { required } from './required.ts';
import { unknownKey } from './unknown-key.ts';
import { value } from './value.ts';

/** The rules on the form of documents, in the order of docs/rules-explained.md. */
export const schemaRules = [kind, required, unknownKey, value] as const;
