import type { AuditRecord } from '../model/record.ts';
import { addressOf } from './address.ts';
import { equal } from './equal.ts';
import type { Graph, Watcher } from './graph.ts';
import type { Isms } from './isms.ts';
import type { Problem, Related } from './problem.ts';
import type { Reporter, Rule } from './rule.ts';

/** What hears of judgements. */
export interface Court {
  /** A rule has judged a record; `changed` tells whether its problems are others than before. */
  judged(judgement: Judgement, changed: boolean): void;
  /** A rule has thrown: it costs only itself. */
  failed(judgement: Judgement, error: unknown): void;
}

/** One rule on one record: judged again whenever something that it looked up has changed. */
export class Judgement {
  readonly rule: Rule;
  readonly record: AuditRecord;
  problems: readonly Problem[] = [];
  readonly #isms: Isms;
  readonly #court: Court;
  readonly #watcher: Watcher;

  constructor(graph: Graph, rule: Rule, record: AuditRecord, isms: Isms, court: Court) {
    this.rule = rule;
    this.record = record;
    this.#isms = isms;
    this.#court = court;
    this.#watcher = graph.watch(() => this.#judge());
  }

  stop(): void {
    this.#watcher.stop();
  }

  #judge(): void {
    const before = this.problems;
    const problems: Problem[] = [];
    try {
      this.rule.check(this.record, this.#isms, reporter(this.rule, this.record, problems));
    } catch (error) {
      this.#court.failed(this, error);
    }
    this.problems = problems;
    this.#court.judged(this, !equal(before, problems));
  }
}

function reporter(rule: Rule, record: AuditRecord, problems: Problem[]): Reporter {
  const report = (where: Problem['where'], message: string, related: readonly Related[] = []) => {
    problems.push({ rule: rule.id, where, message, related });
  };
  return {
    at: (place, message, related) => report(addressOf(record, place), message, related),
    atKey: (place, message, related) => report(addressOf(record, place, 'key'), message, related),
  };
}

/** Whether a rule has anything to say of a record: what is cancelled or withdrawn is judged by few rules alone. */
export function isJudged(rule: Rule, record: AuditRecord): boolean {
  if (!record.sound || !rule.judges.includes(record.kind)) return false;
  if (rule.id.startsWith('reference/')) return true;
  if (record.kind === 'AuditPlan' && record.status?.value === 'cancelled') {
    return rule.id === 'schedule/end-before-start';
  }
  return !(record.kind === 'Finding' && record.status?.value === 'withdrawn');
}
