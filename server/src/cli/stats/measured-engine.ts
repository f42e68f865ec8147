import type { Malformed } from '../../engine/audit-file.ts';
import type { Diagnostic } from '../../engine/diagnostic.ts';
import { Engine, type EngineOptions } from '../../engine/engine.ts';
import type { Rule } from '../../engine/rule.ts';
import { plainSteps, type ReadingSteps } from '../../model/reading-steps.ts';
import { ofRule, parts } from './parts.ts';
import type { Stopwatch } from './stopwatch.ts';

/** An engine whose work is measured, part by part and rule by rule, from outside: an engine that is not has no part in it. */
export class MeasuredEngine extends Engine {
  readonly #stopwatch: Stopwatch;

  constructor(options: EngineOptions, stopwatch: Stopwatch) {
    super({
      ...options,
      rules: options.rules.map((rule) => measuredRule(rule, stopwatch)),
      steps: measuredSteps(stopwatch),
    });
    this.#stopwatch = stopwatch;
  }

  override setFile(path: string, text: string, malformed?: Malformed): void {
    this.#stopwatch.time(parts.index, () => super.setFile(path, text, malformed));
  }

  override settle(): ReadonlySet<string> {
    return this.#stopwatch.time(parts.judging, () => super.settle());
  }

  override diagnostics(path: string): readonly Diagnostic[] {
    return this.#stopwatch.time(parts.places, () => super.diagnostics(path));
  }
}

function measuredRule(rule: Rule, stopwatch: Stopwatch): Rule {
  const part = ofRule(rule.id);
  return {
    ...rule,
    check: (record, isms, report) => stopwatch.time(part, () => rule.check(record, isms, report)),
  };
}

function measuredSteps(stopwatch: Stopwatch): ReadingSteps {
  const { parse, validate, read } = plainSteps;
  return {
    parse: (text) => stopwatch.time(parts.parse, () => parse(text)),
    validate: (root, kind, vocabulary) => stopwatch.time(parts.schema, () => validate(root, kind, vocabulary)),
    read: (root, kind) => stopwatch.time(parts.records, () => read(root, kind)),
  };
}
