import { isAdditional } from './additional.ts';
import type { Standard } from './standard.ts';

/**
 * Turns auditable ids of one edition into those of another, so that both can be compared. Ids are compared, not
 * contents: a clause that the other edition divides stands for its sub-clauses (9.2 of 2013 for 9.2.1 and 9.2.2), a
 * sub-clause of a clause that the other edition does not divide stands for that clause, and 10.1 and 10.2, which
 * changed places, keep their ids. There is no mapping between controls. What the other edition lacks is dropped;
 * additional requirements belong to no edition and stay. Each id comes once, in the order of the input.
 */
export function translate(ids: readonly string[], to: Standard): readonly string[] {
  return [...new Set(ids.flatMap((id) => (isAdditional(id) ? id : counterpartsById(id, to))))];
}

function counterpartsById(id: string, to: Standard): readonly string[] {
  const same = to.requirement(id);
  if (same?.kind === 'control') return [id];
  if (same?.kind === 'clause') return to.descendants(id);
  const above = to.requirement(id.slice(0, Math.max(0, id.lastIndexOf('.'))));
  return above?.kind === 'clause' && above.leaf ? [above.id] : [];
}
