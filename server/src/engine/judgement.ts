import type { AuditRecord } from '../model/record.ts';
import type { Located } from '../model/values.ts';
import { type Address, addressOf } from './address.ts';
import { equal } from './equal.ts';
import type { Graph, Readable, Watching } from './graph.ts';
import type { Isms } from './isms.ts';
import type { Problem, Related } from './problem.ts';
import type { Reporter, Rule } from './rule.ts';

/** Where records are judged: the ISMS that is looked things up in, and what hears of judgements. */
export interface Court {
  readonly graph: Graph;
  readonly isms: Isms;
  /** A rule has judged a record; `changed` tells whether its problems are others than before. */
  judged(judgement: Judgement, changed: boolean): void;
  /** A rule has thrown: it costs only itself. */
  failed(judgement: Judgement, error: unknown): void;
}

const noProblems: readonly Problem[] = [];

/** One rule on one record: judged again whenever something that it looked up has changed. */
export class Judgement implements Watching {
  readonly rule: Rule;
  readonly record: AuditRecord;
  problems = noProblems;
  sources: Readable[] = [];
  readonly #court: Court;

  constructor(rule: Rule, record: AuditRecord, court: Court) {
    this.rule = rule;
    this.record = record;
    this.#court = court;
  }

  /** Whether anything can come of it yet: it has problems, or something that it looked up may change. */
  get matters(): boolean {
    return this.sources.length > 0 || this.problems.length > 0;
  }

  run(): void {
    const before = this.problems;
    this.problems = this.#court.graph.compute(this, () => this.#check());
    this.#court.judged(this, !equal(before, this.problems));
  }

  stop(): void {
    this.#court.graph.stop(this);
  }

  #check(): readonly Problem[] {
    const report = new ProblemReporter(this.rule.id, this.record);
    try {
      this.rule.check(this.record, this.#court.isms, report);
    } catch (error) {
      this.#court.failed(this, error);
    }
    return report.problems;
  }
}

class ProblemReporter implements Reporter {
  problems = noProblems;
  readonly #rule: string;
  readonly #record: AuditRecord;

  constructor(rule: string, record: AuditRecord) {
    this.#rule = rule;
    this.#record = record;
  }

  at(place: Located, message: string, related: readonly Related[] = []): void {
    this.#add(addressOf(this.#record, place), message, related);
  }

  atKey(place: Located, message: string, related: readonly Related[] = []): void {
    this.#add(addressOf(this.#record, place, 'key'), message, related);
  }

  #add(where: Address, message: string, related: readonly Related[]): void {
    this.problems = [...this.problems, { rule: this.#rule, where, message, related }];
  }
}

/** Whether a rule that judges the kind of a record judges this one: what is cancelled or withdrawn is judged by few rules alone. */
export function isJudged(rule: Rule, record: AuditRecord): boolean {
  if (!record.sound) return false;
  if (rule.id.startsWith('reference/')) return true;
  if (record.kind === 'AuditPlan' && record.status?.value === 'cancelled') {
    return rule.id === 'schedule/end-before-start';
  }
  return !(record.kind === 'Finding' && record.status?.value === 'withdrawn');
}
