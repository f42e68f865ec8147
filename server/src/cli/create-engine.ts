import { Engine, type EngineOptions } from '../engine/engine.ts';
import { allRules, ruleIds } from '../rules/all-rules.ts';
import { MeasuredEngine } from './stats/measured-engine.ts';
import type { Stopwatch } from './stats/stopwatch.ts';

/** What an engine is made for. */
export interface CreateEngineOptions extends Omit<EngineOptions, 'rules' | 'ruleIds'> {
  /** Measures its work. */
  readonly stopwatch?: Stopwatch;
}

/** Makes an engine with all rules. */
export function createEngine({ stopwatch, ...options }: CreateEngineOptions): Engine {
  const all = { rules: allRules, ruleIds, ...options };
  return stopwatch ? new MeasuredEngine(all, stopwatch) : new Engine(all);
}
