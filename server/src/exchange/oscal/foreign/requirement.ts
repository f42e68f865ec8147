import { type StandardId, standard } from '../../../catalog/standard.ts';
import { requirementOfToken } from '../control-token.ts';
import { asLine } from '../datatypes.ts';

/** The set of additional requirements that controls of other catalogues become items of. */
export const foreignSet = 'oscal';

/**
 * The requirement that the target of a finding names: a clause or control of the edition, else an item of a set of
 * additional requirements, `oscal:ac-2`, since the control is of another catalogue.
 */
export function requirementOfTarget(target: string, edition: StandardId): string {
  const own = requirementOfToken(target);
  if (own !== undefined && standard(edition).requirement(own)) return own;
  const [control = ''] = asLine(target).split(/_(?:obj|smt)(?:[._-]|$)/i, 1);
  return `${foreignSet}:${control.replace(/[^A-Za-z0-9._-]/g, '-').replace(/^[^A-Za-z0-9]+/, '') || 'unknown'}`;
}
