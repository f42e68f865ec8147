import type { Isms } from '../../engine/isms.ts';
import { holdsOn } from '../../engine/lookup/parties.ts';
import { type Day, sound } from '../../model/values.ts';

/**
 * The owners of a requirement (own id) who stand above a person in the line of report on a day. The governing body is
 * left out: it is above everybody, which makes nobody less impartial.
 */
export function superiorOwners(isms: Isms, person: string, requirement: string, day: Day) {
  const above = isms.parties.lineOfReport(person, day);
  if (above.length === 0) return [];
  const owners = isms.relations
    .owners(requirement)
    .filter((owner) => above.includes(owner.person) && holdsOn(owner, day));
  if (owners.length === 0) return []; // the governing body is looked at only where it matters: few edits judge this anew
  const governing = sound(isms.documents.first('Isms')?.governance?.governingBody).map(({ value }) => value);
  return owners.filter((owner) => !governing.includes(owner.person));
}
