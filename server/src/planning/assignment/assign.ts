import type { LinearConstraint, LinearModel, Terms } from './linear-model.ts';
import { type Assignment, type AssignmentProblem, type Criterion, costOf, criteria } from './problem.ts';
import type { Solve } from './solver.ts';

/**
 * The best assignment: each session has its auditors, none of them forbidden or in two places at once, and no other
 * assignment is better by the first criterion in which they differ. Undefined where there is none.
 */
export function bestAssignment(problem: AssignmentProblem, solve: Solve): Assignment | undefined {
  const model = modelOf(problem);
  const guess = solveByBounds(model, solve);
  const solution = guess ?? solveOneByOne(model, solve);
  if (!solution) return undefined;
  const auditors = problem.sessions.map(({ choices }, session) =>
    [...choices.keys()].filter((candidate) => (solution.get(seat(session, candidate)) ?? 0) > 0.5),
  );
  return { auditors, cost: costOf(problem, auditors) };
}

/** Whether all sessions can have their auditors. */
export function isAssignable(problem: AssignmentProblem, solve: Solve): boolean {
  const { constraints, binary } = hardModel(problem);
  return solve({ objective: [], constraints, binary }) !== undefined;
}

type Values = ReadonlyMap<string, number>;

interface WeighedModel extends Pick<LinearModel, 'constraints' | 'binary'> {
  readonly objectives: Readonly<Record<Criterion, Terms>>;
}

/**
 * Takes each criterion to be as small as it can be if sessions could be shared out in parts, which is quickly known, and
 * looks whether there is an assignment with all of that. If so, none is better.
 */
function solveByBounds({ objectives, constraints, binary }: WeighedModel, solve: Solve): Values | undefined {
  const held: LinearConstraint[] = [];
  const last = criteria.at(-1);
  for (const criterion of criteria) {
    const objective = objectives[criterion];
    const model = { objective, constraints: [...constraints, ...held], binary };
    if (criterion === last) return solve(model)?.values;
    if (objective.length === 0) continue;
    const relaxed = solve(model, true);
    if (!relaxed) return undefined;
    held.push({ terms: objective, relation: '<=', bound: Math.ceil(relaxed.value - rounding) });
  }
  return undefined;
}

/** Makes one criterion after the other as small as those before it allow. */
function solveOneByOne({ objectives, constraints, binary }: WeighedModel, solve: Solve): Values | undefined {
  const held: LinearConstraint[] = [];
  let values: Values | undefined;
  for (const criterion of criteria) {
    const objective = objectives[criterion];
    if (objective.length === 0 && values) continue;
    const solution = solve({ objective, constraints: [...constraints, ...held], binary });
    if (!solution) return undefined;
    values = solution.values;
    held.push({ terms: objective, relation: '<=', bound: Math.round(solution.value) });
  }
  return values;
}

/** By how much the solver may be off. */
const rounding = 1e-6;

const seat = (session: number, candidate: number): string => `x${session}_${candidate}`;

/** The candidates who can take each session. */
function possible({ sessions }: AssignmentProblem): readonly (readonly number[])[] {
  return sessions.map(({ choices }) => [...choices.keys()].filter((candidate) => choices[candidate]?.possible));
}

/** What must hold. */
function hardModel(problem: AssignmentProblem): Pick<LinearModel, 'constraints' | 'binary'> {
  const eligible = possible(problem);
  const filled = problem.sessions.map(({ seats }, session): LinearConstraint => {
    return { terms: (eligible[session] ?? []).map((each) => [1, seat(session, each)]), relation: '=', bound: seats };
  });
  const apart = problem.sessions.flatMap(({ clashes }, session) =>
    clashes
      .filter((other) => other > session)
      .flatMap((other) =>
        (eligible[session] ?? [])
          .filter((each) => eligible[other]?.includes(each) && !problem.everywhere?.includes(each))
          .map((each): LinearConstraint => {
            return {
              terms: [
                [1, seat(session, each)],
                [1, seat(other, each)],
              ],
              relation: '<=',
              bound: 1,
            };
          }),
      ),
  );
  const binary = eligible.flatMap((candidates, session) => candidates.map((each) => seat(session, each)));
  return { constraints: [...filled, ...apart], binary };
}

/** What must hold, and what is weighed. */
function modelOf(problem: AssignmentProblem): WeighedModel {
  const { sessions, fixedMinutes, evenMinutes } = problem;
  const { constraints, binary } = hardModel(problem);
  const places = possible(problem).flatMap((candidates, session) =>
    candidates.flatMap((candidate) => {
      const choice = sessions[session]?.choices[candidate];
      return choice ? [{ session, candidate, choice, variable: seat(session, candidate) }] : [];
    }),
  );
  const newcomers = new Map<string, LinearConstraint[]>();
  for (const { session, candidate, variable } of places.filter((place) => place.choice.outside)) {
    const joins = `n${sessions[session]?.plan ?? 0}_${candidate}`;
    const implied: LinearConstraint = {
      terms: [
        [1, variable],
        [-1, joins],
      ],
      relation: '<=',
      bound: 0,
    };
    newcomers.set(joins, [...(newcomers.get(joins) ?? []), implied]);
  }
  const loads = fixedMinutes.map((fixed, candidate): LinearConstraint => {
    const taken = places.filter((place) => place.candidate === candidate);
    const terms: Terms = taken.map(({ session, variable }) => [sessions[session]?.minutes ?? 0, variable]);
    return { terms: [...terms, [-1, `o${candidate}`]], relation: '<=', bound: evenMinutes - fixed };
  });
  const weighed = (weight: 'partial' | 'repeated'): Terms =>
    places.filter(({ choice }) => choice[weight] > 0).map(({ choice, variable }) => [choice[weight], variable]);
  return {
    constraints: [...constraints, ...[...newcomers.values()].flat(), ...loads],
    binary: [...binary, ...newcomers.keys()],
    objectives: {
      partial: weighed('partial'),
      newcomers: [...newcomers.keys()].map((each) => [1, each]),
      repeated: weighed('repeated'),
      overload: fixedMinutes.map((_, candidate) => [1, `o${candidate}`]),
      changes: places.filter(({ choice }) => !choice.assigned).map(({ variable }) => [1, variable]),
    },
  };
}
