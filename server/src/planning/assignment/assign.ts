import type { LinearConstraint, LinearModel, Terms } from './linear-model.ts';
import { type Assignment, type AssignmentProblem, type Criterion, costOf, isKept } from './problem.ts';
import { type Solve, SolverFault } from './solver.ts';

/**
 * The best assignment: each session has its auditors, none of them forbidden or in two places at once, and no other
 * assignment is better by the first criterion in which they differ. Undefined where there is none.
 */
export function bestAssignment(problem: AssignmentProblem, solve: Solve): Assignment | undefined {
  const model = modelOf(problem);
  const solution = solveInOrder(model, solve);
  if (!solution) return undefined;
  const auditors = problem.sessions.map(({ choices }, session) =>
    [...choices.keys()].filter((candidate) => (solution.get(seat(session, candidate)) ?? 0) > 0.5),
  );
  if (!isKept(problem, auditors)) throw new SolverFault('What the solver has found does not hold.');
  return { auditors, cost: costOf(problem, auditors) };
}

/** Whether all sessions can have their auditors. */
export function isAssignable(problem: AssignmentProblem, solve: Solve): boolean {
  const { constraints, binary } = hardModel(problem);
  return solve({ objective: [], constraints, binary }) !== undefined;
}

type Values = ReadonlyMap<string, number>;

interface WeighedModel extends Pick<LinearModel, 'constraints' | 'binary' | 'whole'> {
  readonly objectives: Readonly<Record<Criterion, Terms>>;
}

/** What is weighed before the hours are: found quickly, since nothing of it depends on how they are shared out. */
const early = ['partial', 'newcomers', 'repeated'] as const satisfies readonly Criterion[];

/**
 * Makes one criterion after the other as small as those before it allow. The last two go together, since to prove the
 * least overload alone takes long, and each of its steps weighs more than all changes.
 */
function solveInOrder({ objectives, ...model }: WeighedModel, solve: Solve): Values | undefined {
  const held: LinearConstraint[] = [];
  for (const criterion of early) {
    const objective = objectives[criterion];
    if (objective.length === 0) continue;
    const found = least(objective);
    if (!found) return undefined;
    held.push({ terms: objective, relation: '<=', bound: Math.round(found.value) });
  }
  const { overload, changes } = objectives;
  const step = overload.reduce((sum, [minutes]) => divisor(sum, minutes), 0);
  const heavier = changes.length + 1;
  const weighed = overload.map(([minutes, variable]) => [(minutes / step) * heavier, variable] as const);
  return least([...weighed, ...changes])?.values;

  function least(objective: Terms) {
    return solve({ ...model, objective, constraints: [...model.constraints, ...held] });
  }
}

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
  // Nobody is in two sessions of a clique: far tighter, and far fewer, than one constraint for each two of them.
  const apart = cliquesOf(problem).flatMap((clique) =>
    problem.fixedMinutes.flatMap((_, candidate): readonly LinearConstraint[] => {
      const able = clique.filter((session) => eligible[session]?.includes(candidate));
      if (able.length < 2 || problem.everywhere?.includes(candidate)) return [];
      return [{ terms: able.map((session) => [1, seat(session, candidate)]), relation: '<=', bound: 1 }];
    }),
  );
  const binary = eligible.flatMap((candidates, session) => candidates.map((each) => seat(session, each)));
  return { constraints: [...filled, ...apart], binary };
}

/** What must hold, and what is weighed. */
function modelOf(problem: AssignmentProblem): WeighedModel {
  const { sessions } = problem;
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
  const loads = loadsOf(problem, places);
  const weighed = (weight: 'partial' | 'repeated'): Terms =>
    places.filter(({ choice }) => choice[weight] > 0).map(({ choice, variable }) => [choice[weight], variable]);
  return {
    constraints: [...constraints, ...[...newcomers.values()].flat(), ...loads.constraints],
    binary: [...binary, ...newcomers.keys(), ...loads.first],
    whole: loads.further,
    objectives: {
      partial: weighed('partial'),
      newcomers: [...newcomers.keys()].map((each) => [1, each]),
      repeated: weighed('repeated'),
      overload: loads.objective,
      changes: places.filter(({ choice }) => choice.assigned).map(({ variable }) => [-1, variable]),
    },
  };
}

interface Place {
  readonly session: number;
  readonly candidate: number;
  readonly variable: string;
}

/**
 * Minutes above the even load. All sessions are multiples of some minutes, a step: so is what comes to what a candidate
 * audits anyway, and the first step above the even load costs what of it lies above. Each further one costs a whole step.
 * That says the same as minutes do, and leaves the solver fewer parts of sessions to share out.
 */
function loadsOf({ sessions, fixedMinutes, evenMinutes }: AssignmentProblem, places: readonly Place[]) {
  const step = places.reduce((sum, { session }) => divisor(sum, sessions[session]?.minutes ?? 0), 0) || 1;
  const constraints: LinearConstraint[] = [];
  const objective: (readonly [number, string])[] = [];
  const first: string[] = [];
  const further: string[] = [];
  for (const [candidate, fixed] of fixedMinutes.entries()) {
    const taken = places
      .filter((place) => place.candidate === candidate)
      .map(({ session, variable }) => [(sessions[session]?.minutes ?? 0) / step, variable] as const);
    const even = Math.floor((evenMinutes - fixed) / step);
    if (even < 0) {
      objective.push(...taken.map(([steps, variable]) => [steps * step, variable] as const));
      continue;
    }
    if (taken.reduce((sum, [steps]) => sum + steps, 0) <= even) continue;
    const [one, more] = [`p${candidate}`, `q${candidate}`];
    first.push(one);
    further.push(more);
    constraints.push({ terms: [...taken, [-1, one], [-1, more]], relation: '<=', bound: even });
    objective.push([step - (evenMinutes - fixed - even * step), one], [step, more]);
  }
  return { constraints, objective, first, further };
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

/** Sets of sessions that are all at the same time, so that each two that clash are in one of them. */
function cliquesOf({ sessions }: AssignmentProblem): readonly (readonly number[])[] {
  const cliques: number[][] = [];
  const clash = (a: number, b: number) => sessions[a]?.clashes.includes(b) ?? false;
  for (const [session, { clashes }] of sessions.entries()) {
    for (const other of clashes) {
      if (other < session || cliques.some((clique) => clique.includes(session) && clique.includes(other))) continue;
      const clique = [session, other];
      for (const more of clashes) if (clique.every((each) => clash(each, more))) clique.push(more);
      cliques.push(clique);
    }
  }
  return cliques;
}
