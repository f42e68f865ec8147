import type { LinearConstraint, Terms } from '../../../../server/src/planning/assignment/linear-model.ts';
import {
  type AssignmentProblem,
  type Criterion,
  criteria,
} from '../../../../server/src/planning/assignment/problem.ts';
import type { Solve } from '../../../../server/src/planning/assignment/solver.ts';

/**
 * The least cost by each criterion, found as plainly as it can be said: a constraint for each two sessions at the same
 * time, minutes as they are, and one criterion after the other, each searched to its end.
 */
export function plainLeastCost(problem: AssignmentProblem, solve: Solve): readonly number[] | undefined {
  const { sessions, fixedMinutes, evenMinutes } = problem;
  const seats = sessions.flatMap(({ choices }, session) =>
    choices.flatMap((choice, candidate) =>
      choice.possible ? [{ session, candidate, choice, name: `x${session}_${candidate}` }] : [],
    ),
  );
  const joins = (plan: number, candidate: number) => `n${plan}_${candidate}`;
  const planOf = (session: number) => sessions[session]?.plan ?? 0;
  const newcomers = new Set<string>();
  const constraints: LinearConstraint[] = sessions.map(({ seats: needed }, session) => ({
    terms: seats.filter((seat) => seat.session === session).map(({ name }) => [1, name] as const),
    relation: '=',
    bound: needed,
  }));
  for (const { session, candidate, choice, name } of seats) {
    for (const other of seats) {
      const clashes = other.session > session && (sessions[session]?.clashes.includes(other.session) ?? false);
      if (!clashes || other.candidate !== candidate) continue;
      const terms: Terms = [
        [1, name],
        [1, other.name],
      ];
      constraints.push({ terms, relation: '<=', bound: 1 });
    }
    if (!choice.outside) continue;
    const joined = joins(planOf(session), candidate);
    newcomers.add(joined);
    constraints.push({
      terms: [
        [1, name],
        [-1, joined],
      ],
      relation: '<=',
      bound: 0,
    });
  }
  const overload = fixedMinutes.map((fixed, candidate) => {
    const taken = seats
      .filter((seat) => seat.candidate === candidate)
      .map(({ session, name }) => [sessions[session]?.minutes ?? 0, name] as const);
    const above = `o${candidate}`;
    constraints.push({ terms: [...taken, [-1, above]], relation: '<=', bound: evenMinutes - fixed });
    return [1, above] as const;
  });
  const objectives: Readonly<Record<Criterion, Terms>> = {
    partial: seats.map(({ choice, name }) => [choice.partial, name]),
    newcomers: [...newcomers].map((name) => [1, name]),
    repeated: seats.map(({ choice, name }) => [choice.repeated, name]),
    overload,
    changes: seats.map(({ choice, name }) => [choice.assigned ? 0 : 1, name]),
  };
  const binary = [...seats.map(({ name }) => name), ...newcomers];
  const whole = overload.map(([, name]) => name);
  const least: number[] = [];
  for (const criterion of criteria) {
    const solution = solve({ objective: objectives[criterion], constraints, binary, whole });
    if (!solution) return undefined;
    const value = Math.round(solution.value);
    least.push(value);
    constraints.push({ terms: objectives[criterion], relation: '<=', bound: value });
  }
  return least;
}
