import type { AssignmentProblem } from './problem.ts';

/** A minimal reason why sessions cannot have their auditors: without any one part of it they could. */
export interface MinimalConflict {
  /** The sessions, by their numbers, which cannot all have auditors. */
  readonly sessions: readonly number[];
  /** What must be forbidden for that. */
  readonly forbidden: readonly { readonly session: number; readonly candidate: number }[];
  /** Who must not be in two places at once for that. */
  readonly inOnePlace: readonly number[];
}

/**
 * Minimal reasons why there is no assignment, the smallest first, no session in two of them: so much has to be mended.
 * None where there is an assignment.
 *
 * @param isAssignable whether all sessions of a problem can have their auditors
 */
export function conflictsOf(
  problem: AssignmentProblem,
  isAssignable: (problem: AssignmentProblem) => boolean,
): readonly MinimalConflict[] {
  const found: MinimalConflict[] = [];
  let left = [...problem.sessions.keys()];
  for (;;) {
    const sessions = smallestSet(problem, left, isAssignable);
    if (!sessions) return found;
    found.push(reduce(problem, sessions, isAssignable));
    left = left.filter((session) => !sessions.includes(session));
  }
}

/** Sets of more sessions than these are not tried one by one. */
const triedAtMost = 4;

/** The fewest sessions that cannot all have auditors; they all touch each other in time, since else fewer would do. */
function smallestSet(
  problem: AssignmentProblem,
  left: readonly number[],
  isAssignable: (problem: AssignmentProblem) => boolean,
): readonly number[] | undefined {
  const fits = (sessions: readonly number[]) => canBeFilled(only(problem, sessions));
  let sets: readonly (readonly number[])[] = left.map((session) => [session]);
  for (let size = 1; size <= triedAtMost; size += 1) {
    const found = sets.find((set) => !fits(set));
    if (found) return found;
    sets = widened(problem, sets, left);
  }
  if (isAssignable(only(problem, left))) return undefined;
  // Whatever can be left out is.
  return left.reduce<readonly number[]>((set, session) => {
    const fewer = set.filter((each) => each !== session);
    return isAssignable(only(problem, fewer)) ? set : fewer;
  }, left);
}

/** Each set with one more session that clashes with one of it. */
function widened({ sessions }: AssignmentProblem, sets: readonly (readonly number[])[], left: readonly number[]) {
  const wider = new Map<string, readonly number[]>();
  for (const set of sets) {
    for (const session of set.flatMap((each) => sessions[each]?.clashes ?? [])) {
      if (set.includes(session) || !left.includes(session)) continue;
      const more = [...set, session].sort((a, b) => a - b);
      wider.set(more.join(' '), more);
    }
  }
  return [...wider.values()];
}

/** Leaves out of what is forbidden whatever is not needed, so that a minimal reason is left. */
function reduce(
  problem: AssignmentProblem,
  sessions: readonly number[],
  isAssignable: (problem: AssignmentProblem) => boolean,
): MinimalConflict {
  const fits = sessions.length <= triedAtMost ? canBeFilled : isAssignable;
  let reduced = only(problem, sessions);
  const forbidden: { session: number; candidate: number }[] = [];
  for (const session of sessions) {
    for (const [candidate, choice] of (reduced.sessions[session]?.choices ?? []).entries()) {
      if (choice.possible) continue;
      const without = allow(reduced, session, candidate);
      if (fits(without)) forbidden.push({ session, candidate });
      else reduced = without;
    }
  }
  const inOnePlace: number[] = [];
  for (const candidate of problem.fixedMinutes.keys()) {
    const without = { ...reduced, everywhere: [...(reduced.everywhere ?? []), candidate] };
    if (fits(without)) inOnePlace.push(candidate);
    else reduced = without;
  }
  return { sessions, forbidden, inOnePlace };
}

/** The problem of some sessions alone; the others need nobody. */
export function only(problem: AssignmentProblem, wanted: readonly number[]): AssignmentProblem {
  const sessions = problem.sessions.map((session, number) =>
    wanted.includes(number)
      ? { ...session, clashes: session.clashes.filter((other) => wanted.includes(other)) }
      : { ...session, seats: 0, clashes: [] },
  );
  return { ...problem, sessions };
}

/** The problem in which a candidate may take a session. */
export function allow(problem: AssignmentProblem, session: number, candidate: number): AssignmentProblem {
  const sessions = problem.sessions.map((each, number) => {
    if (number !== session) return each;
    const choices = each.choices.map((choice, who) => (who === candidate ? { ...choice, possible: true } : choice));
    return { ...each, choices };
  });
  return { ...problem, sessions };
}

/** Whether a few sessions can have their auditors, by trying. */
function canBeFilled({ sessions, everywhere }: AssignmentProblem): boolean {
  const seats = sessions.flatMap(({ seats }, session) => Array.from({ length: seats }, () => session));
  const taken = sessions.map(() => new Set<number>());
  const fill = (at: number): boolean => {
    const session = seats[at];
    if (session === undefined) return true;
    const { choices, clashes } = sessions[session] ?? { choices: [], clashes: [] };
    // The seats of a session are alike: they are filled in the order of the candidates.
    const least = Math.max(-1, ...(taken[session] ?? []));
    return [...choices.entries()].some(([candidate, { possible }]) => {
      if (!possible || candidate <= least) return false;
      if (!everywhere?.includes(candidate) && clashes.some((other) => taken[other]?.has(candidate))) return false;
      taken[session]?.add(candidate);
      const filled = fill(at + 1);
      taken[session]?.delete(candidate);
      return filled;
    });
  };
  return fill(0);
}
