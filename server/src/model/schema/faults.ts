import type { YamlDocument } from '../../yaml/tree.ts';
import type { Kind } from '../kinds.ts';
import { type ValidationError, validators } from './generated/validators.js';
import { toPlain } from './plain.ts';
import type { SchemaProblem } from './problem.ts';
import { type Spot, spotsOf } from './spots.ts';
import { translate } from './translate.ts';

/** What the schema finds wrong in a place, as data for those who mend it, and the problems that are told of it. */
export interface Fault {
  readonly error: ValidationError;
  readonly spot: Spot;
  readonly problems: readonly SchemaProblem[];
}

/** Everything that the schema of a kind finds wrong in a document. */
export function faultsIn({ root }: YamlDocument, kind: Kind): readonly Fault[] {
  const validator = validators[kind];
  if (validator(toPlain(root))) return [];
  const spots = spotsOf(root);
  return (validator.errors ?? []).map((error) => {
    const spot = spots(error.instancePath);
    return { error, spot, problems: translate(error, spot, kind) };
  });
}
