import type { Isms } from '../../engine/isms.ts';
import { holdsOn } from '../../engine/lookup/parties.ts';
import { type Caveat, caveatsOf } from '../caveats.ts';

/** What an assignment of auditors cannot be sure of: also who stands above whom, where people report in a circle. */
export function assignmentCaveats(isms: Isms): readonly Caveat[] {
  const inCircles = circles(isms).map((ids): Caveat => {
    return { kind: 'circle', people: ids.map((id) => isms.parties.nameOf(id)) };
  });
  return [...caveatsOf(isms), ...inCircles];
}

/** The circles in the lines of report today, each beginning with the person whose id is the first. */
function circles(isms: Isms): readonly (readonly string[])[] {
  const day = isms.today();
  const people = isms.documents.all('People').flatMap((record) => record.people?.entries ?? []);
  return people.flatMap(({ key: person }) => {
    const circle = [person, ...isms.parties.lineOfReport(person, day)];
    const superior = isms.parties.superior(circle.at(-1) ?? person);
    const closes = superior?.person === person && holdsOn(superior, day);
    return closes && circle.every((each) => person <= each) ? [circle] : [];
  });
}
