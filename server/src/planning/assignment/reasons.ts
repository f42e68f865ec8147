import type { Isms } from '../../engine/isms.ts';
import { listed } from '../../model/schema/wording.ts';
import { type AssignmentProblem, type Criterion, costOf, criteria } from './problem.ts';
import type { Staffing } from './staffing.ts';
import { obstacleInWords } from './words.ts';

/**
 * Why each auditor of a session was chosen: a sentence each, by person.
 *
 * @param auditors those of the session
 * @param assignment the candidates of all open sessions, by their numbers
 */
export function reasonsFor(
  isms: Isms,
  staffing: Staffing,
  number: number,
  auditors: readonly string[],
  assignment: readonly (readonly number[])[],
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
    if (first) return `${nameOf(person)}, who ${obstacleInWords(isms, first)}`;
    return `${nameOf(person)}, ${whyBetter(staffing.problem, assignment, number, candidate)}`;
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

const advantages: Readonly<Record<Criterion, string>> = {
  partial: 'so that nobody judges what is nearly theirs',
  newcomers: 'so that fewer people join the team',
  repeated: 'who has audited it often enough in a row',
  overload: 'so that the hours are shared more evenly',
  changes: 'so that less is changed elsewhere',
};

/** What would be worse if somebody kept a session that they could audit: the weightiest thing. */
function whyBetter(
  problem: AssignmentProblem,
  assignment: readonly (readonly number[])[],
  session: number,
  candidate: number,
): string {
  const clashes = problem.sessions[session]?.clashes ?? [];
  if (clashes.some((other) => assignment[other]?.includes(candidate))) return 'who is in another session then';
  const before = costOf(problem, assignment);
  const [replacing] = (assignment[session] ?? []).filter((each) => !problem.sessions[session]?.choices[each]?.assigned);
  const kept = assignment.map((each, number) =>
    number === session ? each.map((who) => (who === replacing ? candidate : who)) : each,
  );
  const after = costOf(problem, kept);
  const worse = criteria.find((criterion) => after[criterion] > before[criterion]);
  return worse === undefined ? 'so that all sessions together come out best' : advantages[worse];
}
