import { base64 } from '@scure/base';
import type { Outcome } from './generated/highs.js';
import type { LinearModel } from './linear-model.ts';
import { written } from './linear-model.ts';

/** The best values of a model's variables by their names; those that are zero may be left out. */
export interface Solution {
  readonly value: number;
  readonly values: ReadonlyMap<string, number>;
}

/** Solves a model to its proven optimum; undefined where it has no solution. */
export type Solve = (model: LinearModel) => Solution | undefined;

/** Why a model could not be solved, though it may have a solution. */
export class SolverFault extends Error {
  override readonly name = 'SolverFault';
}

/** Whether a model is made smaller before it is solved. */
type Presolve = 'choose' | 'off';

/** What the solver may do until it gives up: far more than the largest plan has needed, and no measure of time. */
const mostNodes = 20_000;

/**
 * Loads HiGHS (https://highs.dev), which takes a moment; only for those who assign auditors. It runs as WebAssembly, on
 * one thread and from a fixed seed: the same model has the same solution everywhere.
 */
export async function loadSolver(): Promise<Solve> {
  const { decompress, loadHighs, wasm } = await import('./generated/highs.js');
  const makeHighs = await loadHighs(decompress(base64.decode(wasm)));
  let highs = makeHighs();
  /** Solves in a memory that no failure has spoilt; undefined where the solver fails. */
  const attempt = (text: string, presolve: Presolve) => {
    try {
      return trusted(highs.solve(text, optionsOf(presolve)), presolve);
    } catch {
      highs = makeHighs();
      return undefined;
    }
  };
  return (model) => {
    const text = written(model);
    // What presolving spoils is solved as it stands, which takes longer.
    const outcome = attempt(text, 'choose') ?? attempt(text, 'off');
    if (!outcome) throw new SolverFault('The solver has given up.');
    if (outcome.Status === 'Infeasible') return undefined;
    const values = Object.entries(outcome.Columns).map(([name, { Primal = 0 }]) => [name, Primal] as const);
    return { value: outcome.ObjectiveValue, values: new Map(values) };
  };
}

/** What is written to its console stays on, for solutions come by that way; nobody else sees it. */
function optionsOf(presolve: Presolve) {
  return {
    random_seed: 0,
    mip_rel_gap: 0,
    // All objectives are whole numbers: what is nearer than one to the optimum is the optimum.
    mip_abs_gap: 0.5,
    mip_max_nodes: mostNodes,
    // Few cuts are kept, and nothing is begun again: by itself HiGHS works longer on that than on the assignment.
    mip_pool_soft_limit: 50,
    mip_pool_age_limit: 5,
    mip_allow_restart: false,
    presolve,
  };
}

/** The optimum, or that there is none; undefined where the solver has given up, or contradicts itself. */
function trusted(outcome: Outcome, presolve: Presolve): Outcome | undefined {
  if (outcome.Status === 'Optimal') return outcome;
  // That a solution was found and there is none is what presolving can come to.
  const isDoubtful = presolve === 'choose' && Number.isFinite(outcome.ObjectiveValue);
  return outcome.Status === 'Infeasible' && !isDoubtful ? outcome : undefined;
}
