import type { BaselineEntry } from '../../server/src/engine/baseline/baseline.ts';
import type { Engine } from '../../server/src/engine/engine.ts';
import { foundProblems } from '../../server/src/exchange/baseline/found-problems.ts';
import { updateBaseline } from '../../server/src/exchange/baseline/update-baseline.ts';

/** Where baselines of tests are. */
export const baselinePath = '/workspace/baseline.json';

/** A baseline of all that an engine finds, as `baseline update` makes it. */
export function baselineOf(engine: Engine, before: readonly BaselineEntry[] = []): readonly BaselineEntry[] {
  const { adoptable } = foundProblems(engine, baselinePath);
  return updateBaseline(before, adoptable, { reason: 'Known before' }, '2026-06-30')?.entries ?? [];
}
