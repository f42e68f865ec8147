import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bestAssignment, isAssignable } from '../../../../server/src/planning/assignment/assign.ts';
import { allow, conflictsOf, only } from '../../../../server/src/planning/assignment/conflict.ts';
import { type AssignmentProblem, criteria } from '../../../../server/src/planning/assignment/problem.ts';
import { loadSolver, type Solve } from '../../../../server/src/planning/assignment/solver.ts';
import { largeAssignment, largeExtent } from '../../../support/large-assignments.ts';
import { largeAnswers } from './large-answers.ts';
import { plainLeastCost } from './plain-model.ts';
import { allAssignments, leastCost, problems } from './random-problems.ts';

describe('assigning auditors', function () {
  this.timeout(120_000);
  let solve: Solve;
  before(async () => {
    solve = await loadSolver();
  });

  it('finds the best assignment, as trying everything does', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const best = bestAssignment(problem, solve);
        const least = leastCost(problem);
        assert.deepEqual(best && criteria.map((criterion) => best.cost[criterion]), least);
        if (!best) return;
        const kept = allAssignments(problem).some((each) => JSON.stringify(each) === JSON.stringify(best.auditors));
        assert.ok(kept, 'what must hold holds');
        assert.deepEqual(bestAssignment(problem, solve), best, 'the same every time');
      }),
      { numRuns: 1_500 },
    );
  });

  it('gives minimal reasons where there is none', () => {
    const fits = (problem: AssignmentProblem) => allAssignments(problem).length > 0;
    fc.assert(
      fc.property(problems, (problem) => {
        const conflicts = conflictsOf(problem, (each) => isAssignable(each, solve));
        assert.equal(conflicts.length === 0, fits(problem));
        for (const { sessions, forbidden, inOnePlace } of conflicts) {
          // With nothing but what the reason names, it is none yet.
          const all = [...problem.fixedMinutes.keys()];
          let named: AssignmentProblem = {
            ...only(problem, sessions),
            everywhere: all.filter((each) => !inOnePlace.includes(each)),
          };
          for (const session of sessions) {
            for (const candidate of all) {
              const isNamed = forbidden.some((each) => each.session === session && each.candidate === candidate);
              if (!isNamed) named = allow(named, session, candidate);
            }
          }
          assert.ok(!fits(named), 'what it names is enough');
          for (const session of sessions) {
            const fewer = sessions.filter((each) => each !== session);
            assert.ok(fits(only(named, fewer)), 'no session can be left out');
          }
          for (const { session, candidate } of forbidden) assert.ok(fits(allow(named, session, candidate)));
          for (const candidate of inOnePlace) {
            assert.ok(fits({ ...named, everywhere: [...(named.everywhere ?? []), candidate] }));
          }
        }
        for (const [index, { sessions }] of conflicts.entries()) {
          const others = conflicts.slice(index + 1).flatMap((each) => each.sessions);
          assert.ok(sessions.every((session) => !others.includes(session)));
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('finds the same as the plain model in problems of a middling size', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const problem = largeAssignment(seed, { sessions: 14, candidates: 7, requirements: 40 });
      const best = bestAssignment(problem, solve);
      const least = plainLeastCost(problem, solve);
      assert.deepEqual(best && criteria.map((criterion) => best.cost[criterion]), least, `seed ${seed}`);
    }
  });

  it('has the same answer for large problems as were found by another formulation, without presolving', () => {
    for (const { seed, cost } of largeAnswers) {
      const best = bestAssignment(largeAssignment(seed, largeExtent), solve);
      assert.deepEqual(best && criteria.map((criterion) => best.cost[criterion]), cost, `seed ${seed}`);
    }
  });

  it('copes with 40 sessions and 15 candidates', () => {
    const random = fc.sample(
      fc.array(
        fc.tuple(
          fc.constantFrom(60, 90, 120, 150, 180, 210),
          fc.array(fc.tuple(fc.nat(9), fc.nat(14), fc.nat(9)), { minLength: 15, maxLength: 15 }),
          fc.nat(14),
        ),
        { minLength: 40, maxLength: 40 },
      ),
      { numRuns: 1, seed: 7 },
    )[0];
    assert.ok(random);
    const minutes = random.reduce((sum, [each]) => sum + each, 0);
    const problem: AssignmentProblem = {
      sessions: random.map(([each, choices, now], session) => ({
        plan: 0,
        minutes: each,
        seats: 1,
        clashes: [...random.keys()].filter((other) => other !== session && other % 20 === session % 20),
        choices: choices.map(([chance, , rounds], candidate) => ({
          possible: chance < 6,
          partial: 0,
          repeated: rounds === 0 ? 1 : 0,
          outside: false,
          assigned: candidate === now,
        })),
      })),
      fixedMinutes: Array<number>(15).fill(0),
      evenMinutes: Math.ceil(minutes / 15) + 30,
    };
    const best = bestAssignment(problem, solve);
    assert.ok(best);
    assert.equal(best.cost.overload, 0);
    assert.equal(best.cost.repeated, 0);
  });
});
