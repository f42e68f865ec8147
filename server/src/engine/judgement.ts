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
  judged(rule: Rule, record: AuditRecord, problems: readonly Problem[], changed: boolean): void;
  /** A rule has thrown: it costs only itself. */
  failed(rule: Rule, record: AuditRecord, error: unknown): void;
}

const noProblems: readonly Problem[] = [];

/** How many rules can judge one kind: the bits of a whole number. */
export const rulesAtMost = 53;

/**
 * All rules on one record. It keeps for each thing that was looked up which of the rules looked, so that a change runs
 * exactly those again; one object for all of them, since there are tens of thousands of records.
 */
export class Judgement implements Watching {
  problems = noProblems;
  sources: Readable[] = [];
  /** For each source the rules that read it: the sum of 2 to the power of their places in the list. */
  #readBy: number[] = [];
  readonly #rules: readonly Rule[];
  readonly #record: AuditRecord;
  readonly #court: Court;

  constructor(rules: readonly Rule[], record: AuditRecord, court: Court) {
    this.#rules = rules;
    this.#record = record;
    this.#court = court;
  }

  run(changed?: readonly Readable[]): void {
    const readers = changed ? this.#readersOf(changed) : undefined;
    for (const [place, rule] of this.#rules.entries()) {
      if (readers === undefined || has(readers, place)) this.#judge(rule, place);
    }
    if (readers !== undefined) this.#dropUnread();
  }

  stop(): void {
    this.#court.graph.stop(this);
  }

  #readersOf(changed: readonly Readable[]): number {
    const placeOf = finder(this.sources, changed.length);
    return changed.map((source) => this.#readBy[placeOf(source)] ?? 0).reduce(union, 0);
  }

  #judge(rule: Rule, place: number): void {
    const { value: problems, sources } = this.#court.graph.collect(() => this.#check(rule));
    this.#note(sources, place);
    const before = this.problems.filter((problem) => problem.rule === rule.id);
    const isOther = !equal(before, problems);
    if (isOther) this.problems = [...this.problems.filter((problem) => problem.rule !== rule.id), ...problems];
    this.#court.judged(rule, this.#record, problems, isOther);
  }

  /** Notes what a rule has read this time, in the place of what it read the last time. */
  #note(sources: readonly Readable[], place: number): void {
    const bit = 2 ** place;
    for (let index = 0; index < this.#readBy.length; index += 1) {
      const readers = this.#readBy[index] ?? 0;
      if (has(readers, place)) this.#readBy[index] = readers - bit;
    }
    const placeOf = finder(this.sources, sources.length);
    for (const source of sources.length < indexedFrom ? sources : new Set(sources)) {
      const index = placeOf(source);
      const readers = this.#readBy[index];
      if (readers === undefined) {
        this.#court.graph.subscribe(this, source);
        this.#readBy.push(bit);
      } else if (!has(readers, place)) {
        this.#readBy[index] = readers + bit;
      }
    }
  }

  #dropUnread(): void {
    if (!this.#readBy.includes(0)) return;
    const { sources } = this;
    const { graph } = this.#court;
    for (const [index, source] of sources.entries()) if (this.#readBy[index] === 0) graph.unsubscribe(this, source);
    this.sources = sources.filter((_, index) => this.#readBy[index] !== 0);
    this.#readBy = this.#readBy.filter((readers) => readers !== 0);
  }

  #check(rule: Rule): readonly Problem[] {
    const report = new ProblemReporter(rule.id, this.#record);
    try {
      rule.check(this.#record, this.#court.isms, report);
    } catch (error) {
      this.#court.failed(rule, this.#record, error);
    }
    return report.problems;
  }
}

/** From how many sources on it pays to index them: a record may name tens of thousands of things. */
const indexedFrom = 100;

/** Tells where each of a number of sources stands among all; of many, without those that come meanwhile. */
function finder(all: readonly Readable[], asked: number): (source: Readable) => number {
  if (asked < indexedFrom) return (source) => all.indexOf(source);
  const places = new Map(all.map((source, index) => [source, index]));
  return (source) => places.get(source) ?? -1;
}

function has(places: number, place: number): boolean {
  return Math.floor(places / 2 ** place) % 2 === 1;
}

function union(a: number, b: number): number {
  let all = a;
  for (let place = 0, rest = b; rest > 0; place += 1, rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1 && !has(all, place)) all += 2 ** place;
  }
  return all;
}

class ProblemReporter implements Reporter {
  #found: Problem[] | undefined;
  readonly #rule: string;
  readonly #record: AuditRecord;

  constructor(rule: string, record: AuditRecord) {
    this.#rule = rule;
    this.#record = record;
  }

  get problems(): readonly Problem[] {
    return this.#found ?? noProblems;
  }

  at(place: Located, message: string, related: readonly Related[] = []): void {
    this.#add(addressOf(this.#record, place), message, related);
  }

  atKey(place: Located, message: string, related: readonly Related[] = []): void {
    this.#add(addressOf(this.#record, place, 'key'), message, related);
  }

  #add(where: Address, message: string, related: readonly Related[]): void {
    const problem = { rule: this.#rule, where, message, related };
    if (this.#found) this.#found.push(problem);
    else this.#found = [problem];
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
