import { Engine, type EngineOptions } from '../engine/engine.ts';
import { allRules, ruleIds } from '../rules/all-rules.ts';

/** Makes an engine with all rules. */
export function createEngine(options: Omit<EngineOptions, 'rules' | 'ruleIds'>): Engine {
  return new Engine({ rules: allRules, ruleIds, ...options });
}
