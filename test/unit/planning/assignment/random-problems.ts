import fc from 'fast-check';
import type { AssignmentProblem } from '../../../../server/src/planning/assignment/problem.ts';
import { costOf, criteria } from '../../../../server/src/planning/assignment/problem.ts';

/** Small problems of all sorts: up to four sessions and four candidates, with and without an answer. */
export const problems: fc.Arbitrary<AssignmentProblem> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([sessions, candidates]) =>
    fc.record({
      sessions: fc.array(
        fc.record({
          plan: fc.nat(1),
          minutes: fc.constantFrom(30, 60, 90, 150),
          seats: fc.constantFrom(1, 1, 1, 2),
          choices: fc.array(
            fc.record({
              possible: fc.boolean(),
              partial: fc.constantFrom(0, 0, 1),
              repeated: fc.constantFrom(0, 0, 1, 2),
              outside: fc.boolean(),
              assigned: fc.boolean(),
            }),
            { minLength: candidates, maxLength: candidates },
          ),
        }),
        { minLength: sessions, maxLength: sessions },
      ),
      overlaps: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
      fixedMinutes: fc.array(fc.constantFrom(0, 0, 60), { minLength: candidates, maxLength: candidates }),
      evenMinutes: fc.constantFrom(60, 90, 120),
    }),
  )
  .map(({ sessions, overlaps, fixedMinutes, evenMinutes }) => {
    const overlap = (a: number, b: number) => overlaps[(Math.max(a, b) * (Math.max(a, b) - 1)) / 2 + Math.min(a, b)];
    return {
      sessions: sessions.map((session, a) => ({
        ...session,
        clashes: [...sessions.keys()].filter((b) => b !== a && overlap(a, b)),
      })),
      fixedMinutes,
      evenMinutes,
    };
  });

/** All that keeps to what must hold, found by trying everything. */
export function allAssignments({
  sessions,
  everywhere,
}: AssignmentProblem): readonly (readonly (readonly number[])[])[] {
  return sessions.reduce<readonly (readonly (readonly number[])[])[]>(
    (found, { seats, choices, clashes }, session) => {
      const possible = [...choices.keys()].filter((each) => choices[each]?.possible);
      return found.flatMap((before) =>
        subsets(possible, seats)
          .filter((chosen) =>
            chosen.every(
              (each) =>
                everywhere?.includes(each) ||
                clashes.every((other) => other > session || !before[other]?.includes(each)),
            ),
          )
          .map((chosen) => [...before, chosen]),
      );
    },
    [[]],
  );
}

/** The least cost, criterion by criterion, of all assignments. */
export function leastCost(problem: AssignmentProblem): readonly number[] | undefined {
  const costs = allAssignments(problem).map((auditors) => {
    const cost = costOf(problem, auditors);
    return criteria.map((criterion) => cost[criterion]);
  });
  return costs.sort(byFirstDifference)[0];
}

function byFirstDifference(a: readonly number[], b: readonly number[]): number {
  return a.map((each, index) => each - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

function subsets(from: readonly number[], size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return from.flatMap((each, index) => subsets(from.slice(index + 1), size - 1).map((rest) => [each, ...rest]));
}
