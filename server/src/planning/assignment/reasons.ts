import type { Isms } from '../../engine/isms.ts';
import { listed } from '../../model/schema/wording.ts';
import type { Staffing } from './staffing.ts';
import { obstacleInWords } from './words.ts';

/** Why each auditor of a session was chosen: a sentence each, by person. */
export function reasonsFor(
  isms: Isms,
  staffing: Staffing,
  number: number,
  auditors: readonly string[],
): ReadonlyMap<string, string> {
  const found = staffing.sessions[number];
  if (!found) return new Map();
  const { session } = found;
  const nameOf = (person: string) => isms.parties.nameOf(person);
  const replaced = session.auditors.filter((person) => !auditors.includes(person));
  const why = replaced.map((person) => {
    const candidate = staffing.candidates.indexOf(person);
    if (candidate < 0) return `${nameOf(person)}, who is not known`;
    const [first] = staffing.obstacles[number]?.[candidate] ?? [];
    return first
      ? `${nameOf(person)}, who ${obstacleInWords(isms, first)}`
      : `${nameOf(person)}, so that it comes out best`;
  });
  const what = isms.requirements.summary(session.requirements);
  return new Map(
    auditors.map((person) => {
      const choice = staffing.problem.sessions[number]?.choices[staffing.candidates.indexOf(person)];
      const place = choice?.assigned
        ? 'stays'
        : why.length > 0
          ? `takes the place of ${listed(why, 'and')}`
          : 'is added';
      const notes = [
        `independent of ${what} on ${session.day}`,
        'competent throughout the audit',
        session.times ? `free from ${session.times.start} to ${session.times.end}` : '',
        choice?.outside ? 'new to the team' : '',
        choice && choice.partial > 0
          ? 'but reports to an owner, or has an accepted conflict; nobody better is there'
          : '',
        choice && choice.repeated > 0
          ? `for the fourth round in a row with ${choice.repeated} of them; it cannot be helped`
          : '',
      ];
      return [person, `${nameOf(person)} ${place}: ${notes.filter((note) => note !== '').join(', ')}.`];
    }),
  );
}
