import type { Isms } from '../../engine/isms.ts';
import { subjects } from '../../rules/competence/team.ts';
import { type Obstacle, obstaclesOf } from '../../rules/independence/obstacles.ts';
import { allow, type MinimalConflict, only } from './conflict.ts';
import { overlap } from './plan-sessions.ts';
import type { AssignmentProblem, Choice } from './problem.ts';
import type { SessionToStaff, Staffing } from './staffing.ts';
import { sessionsInWords } from './words.ts';

/** A change by which sessions could have their auditors, in words, and what the problem would be then. */
interface Remedy {
  readonly words: string;
  /** Of several of a sort the first one that mends is enough: the fewest auditors, the earliest day. */
  readonly sort?: string;
  readonly mended: AssignmentProblem;
}

/**
 * What would mend a conflict, each by itself: an auditor from outside, another day, a renewed certificate, an accepted
 * conflict. Each has been tried: with it, all sessions but those of the other conflicts have their auditors.
 *
 * @param others sessions of other conflicts, which have to be mended by themselves
 */
export function remediesFor(
  isms: Isms,
  staffing: Staffing,
  conflict: MinimalConflict,
  others: readonly number[],
  isAssignable: (problem: AssignmentProblem) => boolean,
): readonly string[] {
  const rest = [...staffing.sessions.keys()].filter((session) => !others.includes(session));
  const tried = [
    ...fromOutside(staffing, conflict),
    ...conflict.sessions.flatMap((session) => onAnotherDay(isms, staffing, session)),
    ...atAnotherTime(staffing, conflict),
    ...renewed(isms, staffing, conflict),
    ...accepted(isms, staffing, conflict),
  ];
  const found = new Set<string>();
  return tried.flatMap(({ words, sort = words, mended }) => {
    if (found.has(sort) || !isAssignable(only(mended, rest))) return [];
    found.add(sort);
    return [words];
  });
}

function fromOutside({ problem }: Staffing, { sessions }: MinimalConflict): readonly Remedy[] {
  const free: Choice = { possible: true, partial: 0, repeated: 0, outside: true, assigned: false };
  const barred: Choice = { ...free, possible: false };
  const seats = sessions.reduce((sum, session) => sum + (problem.sessions[session]?.seats ?? 0), 0);
  return Array.from({ length: seats }, (_, index) => {
    const count = index + 1;
    const more = Array.from({ length: count }, () => 0);
    const mended: AssignmentProblem = {
      ...problem,
      fixedMinutes: [...problem.fixedMinutes, ...more],
      sessions: problem.sessions.map((session, number) => {
        const choice = sessions.includes(number) ? free : barred;
        return { ...session, choices: [...session.choices, ...more.map(() => choice)] };
      }),
    };
    const words = count === 1 ? 'an auditor from outside' : `${count} auditors from outside`;
    return { words, sort: 'outside', mended };
  });
}

/** The days on which something that stands in the way has ended. */
function onAnotherDay(isms: Isms, staffing: Staffing, number: number): readonly Remedy[] {
  const found = staffing.sessions[number];
  if (!found) return [];
  const ends = (staffing.obstacles[number] ?? []).flatMap((obstacles) => {
    const days = obstacles.map((obstacle) => ('freeFrom' in obstacle ? obstacle.freeFrom : undefined));
    const last = days
      .filter((day) => day !== undefined)
      .sort()
      .at(-1);
    return last !== undefined && days.every((day) => day !== undefined) ? [last] : [];
  });
  return [...new Set(ends)].sort().map((day) => onDay(isms, staffing, number, found, day));
}

function onDay(isms: Isms, staffing: Staffing, number: number, found: SessionToStaff, day: string): Remedy {
  const { plan, session } = found;
  const moved = { ...session, day };
  const choices = staffing.candidates.map((person, candidate) => {
    const possible = obstaclesOf(isms, plan, person, moved, staffing.isOpen).length === 0;
    return { ...staffing.problem.sessions[number]?.choices[candidate], possible };
  });
  const clashes = [...staffing.sessions.keys()].filter((other) => {
    const beside = staffing.sessions[other]?.session;
    return other !== number && beside !== undefined && overlap(moved, beside);
  });
  const sessions = staffing.problem.sessions.map((each, at) => {
    const elsewhere = each.clashes.filter((other) => other !== number);
    if (at !== number) return { ...each, clashes: clashes.includes(at) ? [...elsewhere, number] : elsewhere };
    return { ...each, clashes, choices: each.choices.map((choice, who) => ({ ...choice, ...choices[who] })) };
  });
  const beyond = plan.span && day > plan.span.end ? `, after the audit's period, which ends on ${plan.span.end}` : '';
  const words = `${sessionsInWords(staffing, [number])} on ${day}${beyond}`;
  return { words, sort: `day ${number}`, mended: { ...staffing.problem, sessions } };
}

function atAnotherTime(staffing: Staffing, conflict: MinimalConflict): readonly Remedy[] {
  const apart = conflict.inOnePlace.length > 0 ? [apartInTime(staffing, conflict)] : [];
  const booked = conflict.sessions.flatMap((number) => {
    const without = lifted(
      staffing,
      [number],
      () => true,
      (obstacle) => obstacle.kind === 'booked',
    );
    return without ? [{ words: `${sessionsInWords(staffing, [number])} at another time`, mended: without }] : [];
  });
  return [...apart, ...booked];
}

function apartInTime(staffing: Staffing, { sessions: numbers }: MinimalConflict): Remedy {
  const sessions = staffing.problem.sessions.map((session, number) =>
    numbers.includes(number)
      ? { ...session, clashes: session.clashes.filter((other) => !numbers.includes(other)) }
      : session,
  );
  return {
    words: `${sessionsInWords(staffing, numbers)} at different times`,
    mended: { ...staffing.problem, sessions },
  };
}

/** A certificate of one person, renewed or obtained in time. */
function renewed(isms: Isms, staffing: Staffing, { sessions }: MinimalConflict): readonly Remedy[] {
  return staffing.candidates.flatMap((person, candidate) => {
    const missing = new Set<string>();
    const mended = lifted(
      staffing,
      sessions,
      (who) => who === candidate,
      (obstacle) => {
        if (obstacle.kind === 'not-valid') missing.add(subjects[obstacle.subject]);
        return obstacle.kind === 'not-valid';
      },
    );
    const what = [...missing].join(' and ');
    return mended
      ? [{ words: `a certificate in ${what} of ${isms.parties.nameOf(person)} that is valid`, mended }]
      : [];
  });
}

/** A conflict of one person, accepted with a mitigation; that has to be approved before the audit begins. */
function accepted(isms: Isms, staffing: Staffing, { sessions }: MinimalConflict): readonly Remedy[] {
  return staffing.candidates.flatMap((person, candidate) => {
    const starts = sessions.map((session) => staffing.sessions[session]?.plan.span?.start ?? '');
    if (starts.some((start) => start < isms.today())) return [];
    const requirements = new Set<string>();
    const mended = lifted(
      staffing,
      sessions,
      (who) => who === candidate,
      (obstacle) => {
        if ('requirements' in obstacle) for (const each of obstacle.requirements) requirements.add(each);
        return 'requirements' in obstacle;
      },
    );
    const what = isms.requirements.summary(isms.requirements.sorted(requirements));
    const words = `an accepted conflict of ${isms.parties.nameOf(person)} with ${what}, mitigated and approved by ${starts.sort()[0]}`;
    return mended ? [{ words, mended }] : [];
  });
}

/** The problem without some obstacles; undefined where nobody could take a session more than before. */
function lifted(
  staffing: Staffing,
  sessions: readonly number[],
  isMeant: (candidate: number) => boolean,
  isLifted: (obstacle: Obstacle) => boolean,
): AssignmentProblem | undefined {
  let mended: AssignmentProblem | undefined;
  for (const session of sessions) {
    for (const [candidate, obstacles] of (staffing.obstacles[session] ?? []).entries()) {
      if (!isMeant(candidate) || obstacles.length === 0 || !obstacles.every(isLifted)) continue;
      mended = allow(mended ?? staffing.problem, session, candidate);
    }
  }
  return mended;
}
