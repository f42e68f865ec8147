import { type AssignmentProblem, type Choice, evenLoad } from '../../server/src/planning/assignment/problem.ts';
import { Random } from '../bench/workspace/random.ts';

/** How large a problem of assignment is, and how tight. */
export interface Extent {
  readonly sessions: number;
  readonly candidates: number;
  readonly requirements: number;
}

/** What audits of a whole standard come to: all controls of Annex A in forty sessions. */
export const largeExtent: Extent = { sessions: 40, candidates: 15, requirements: 93 };

/**
 * A problem as plans of several audits give it: each candidate has to do with some requirements, a third of them is on no
 * team, up to half of the sessions are at the same time as others, some need two auditors, and loads differ already. How
 * tight it is differs from seed to seed. The same seed gives the same problem.
 */
export function largeAssignment(seed: number, { sessions, candidates, requirements }: Extent): AssignmentProblem {
  const random = new Random(seed);
  const below = (bound: number) => random.below(bound);
  const chance = (share: number) => below(1_000_000) < share * 1_000_000;
  const share = (least: number, most: number) => least + (below(1_000_000) / 1_000_000) * (most - least);
  const [related, above, often, parallel] = [share(0.05, 0.35), share(0, 0.2), share(0, 0.4), 1 + below(7)];
  const marks = (share: number) => Array.from({ length: requirements }, () => chance(share));
  const people = Array.from({ length: candidates }, () => ({
    isOnTeam: [0, 1, 2].map(() => chance(0.65)),
    conflicts: marks(related),
    reports: marks(above),
    rounds: marks(often),
  }));
  const planned = Array.from({ length: sessions }, (_, number) => ({
    plan: below(3),
    slot: Math.floor(number / parallel),
    minutes: 30 * (2 + below(6)),
    seats: chance(0.15) ? 2 : 1,
    taken: Array.from({ length: 1 + below(5) }, () => below(requirements)),
    now: below(candidates),
  }));
  const problem: AssignmentProblem = {
    sessions: planned.map(({ plan, slot, minutes, seats, taken, now }, number) => ({
      plan,
      minutes,
      seats,
      clashes: [...planned.keys()].filter((other) => other !== number && planned[other]?.slot === slot),
      choices: people.map(
        ({ isOnTeam, conflicts, reports, rounds }, candidate): Choice => ({
          possible: taken.every((each) => !conflicts[each]),
          partial: taken.filter((each) => reports[each]).length,
          repeated: taken.filter((each) => rounds[each]).length,
          outside: !isOnTeam[plan],
          assigned: candidate === now,
        }),
      ),
    })),
    fixedMinutes: people.map(() => 30 * below(9)),
    evenMinutes: 0,
  };
  const minutes = planned.reduce((sum, each) => sum + each.minutes * each.seats, 0);
  const all = problem.fixedMinutes.reduce((sum, each) => sum + each, minutes);
  return { ...problem, evenMinutes: evenLoad(all, candidates) };
}
