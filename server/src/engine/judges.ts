import { type Kind, kinds } from '../model/kinds.ts';
import { isAtRest, judgesAtRest } from './at-rest.ts';
import type { ChangedFiles } from './changed-files.ts';
import { equal } from './equal.ts';
import type { Graph } from './graph/graph.ts';
import { Reading } from './graph/reading.ts';
import { allOfThem, judgementsAtMost, rulesAtMost } from './graph/rule-sets.ts';
import type { Held } from './held.ts';
import type { Isms } from './isms.ts';
import type { Problem } from './problem.ts';
import { ProblemReporter } from './problem-reporter.ts';
import type { Rule } from './rule.ts';

export interface JudgesOptions {
  readonly rules: readonly Rule[];
  /** Hears of a rule that has thrown: it costs only itself. */
  readonly onError: (rule: string, file: string, error: unknown) => void;
  /** Hears of each judgement, for tests that assert what was not judged again. */
  readonly onJudged?: (rule: string, file: string) => void;
}

/** After how many judgements that are no more, the graph is told to forget them. */
const forgottenAtOnce = 1000;

/**
 * Lets the rules judge the records that come, those that read what has changed once more, and forgets the judgements of
 * records that go. A judgement is a number, for which the graph keeps what it has read and by which rules, so that a
 * change runs exactly those again.
 */
export class Judges {
  readonly #graph: Graph;
  readonly #options: JudgesOptions;
  readonly #changed: ChangedFiles;
  readonly #rulesFor: ReadonlyMap<Kind, readonly Rule[]>;
  /** Records that nobody has judged yet, and the ISMS that they are to be judged in. */
  readonly #fresh = new Map<Held, Isms>();
  /** Documents by the numbers of their judgements. */
  #judged: (Held | undefined)[] = [undefined];
  readonly #reading = new Reading();
  readonly #report = new ProblemReporter();
  #gone = 0;

  constructor(graph: Graph, options: JudgesOptions, changed: ChangedFiles) {
    this.#graph = graph;
    this.#options = options;
    this.#changed = changed;
    this.#rulesFor = new Map(kinds.map((kind) => [kind, options.rules.filter(({ judges }) => judges.includes(kind))]));
    for (const [kind, { length }] of this.#rulesFor) {
      if (length > rulesAtMost) throw new Error(`${length} rules judge the kind ${kind}; ${rulesAtMost} are possible.`);
    }
  }

  /** Takes in a record, to be judged the next time. */
  take(held: Held, isms: Isms): void {
    this.#fresh.set(held, isms);
  }

  /** Forgets the judgement of a record. */
  drop(held: Held): void {
    this.#fresh.delete(held);
    if (held.judgement > 0) this.#gone += 1;
    this.#judged[held.judgement] = undefined;
    held.judgement = 0;
    held.problems = noProblems;
  }

  /**
   * Judges the records that have come, and again those of which something changed that they read, for as long as it may
   * go on. Whether all is done.
   */
  judge(mayGoOn: () => boolean): boolean {
    if (this.#judged.length + this.#fresh.size > judgementsAtMost) this.#judgeAnew();
    for (const held of this.#fresh.keys()) {
      if (!mayGoOn()) return false;
      this.judgeNow(held);
    }
    const stale = this.#graph.staleJudgements;
    for (const [judgement, rules] of stale) {
      if (!mayGoOn()) return false;
      stale.delete(judgement);
      const held = this.#judged[judgement];
      if (held?.isms) this.#judge(held, held.isms, rules);
    }
    if (this.#gone > Math.max(forgottenAtOnce, this.#judged.length / 4)) this.#forgetGone();
    return true;
  }

  /** Judges a record that has come. */
  judgeNow(held: Held): void {
    const isms = this.#fresh.get(held);
    if (!isms) return;
    this.#fresh.delete(held);
    held.judgement = this.#judged.length;
    held.isms = isms;
    this.#judged.push(held);
    this.#judge(held, isms, allOfThem);
  }

  /** When there are no numbers left: forgets all judgements, and judges once more. */
  #judgeAnew(): void {
    for (const held of this.#judged) {
      if (!held?.isms) continue;
      held.judgement = 0;
      this.#fresh.set(held, held.isms);
    }
    this.#judged = [undefined];
    this.#forgetGone();
  }

  #judge(held: Held, isms: Isms, set: number): void {
    const { record } = held;
    const rules = record.sound ? (this.#rulesFor.get(held.kind) ?? []) : [];
    const rests = isAtRest(record);
    const reading = this.#reading;
    reading.begin(record);
    const judges = (rule: Rule, place: number): boolean =>
      (set === allOfThem || this.#graph.sets.has(set, place)) && (!rests || judgesAtRest(rule, record));
    this.#graph.judge(reading, () => {
      let place = 0;
      while (place < rules.length) place = this.#judgeFrom(place, rules, held, isms, judges) + 1;
    });
    reading.end(held.judgement, this.#graph.sets);
  }

  /** Lets rules judge from a place of the list on, up to the first that throws; returns the place of the last one. */
  #judgeFrom(
    first: number,
    rules: readonly Rule[],
    held: Held,
    isms: Isms,
    judges: (rule: Rule, place: number) => boolean,
  ): number {
    const { record } = held;
    const report = this.#report;
    let place = first;
    try {
      for (; place < rules.length; place += 1) {
        const rule = rules[place];
        if (!rule || !judges(rule, place)) continue;
        this.#reading.rule(place);
        report.begin(rule.id, record);
        rule.check(record, isms, report);
        this.#note(held, rule, report.problems);
      }
    } catch (error) {
      const rule = rules[place];
      if (rule) {
        this.#options.onError(rule.id, record.file, error);
        this.#note(held, rule, report.problems);
      }
    }
    return place;
  }

  #note(held: Held, rule: Rule, problems: readonly Problem[]): void {
    const { path } = held.file;
    if (held.problems.length > 0 || problems.length > 0) {
      const before = held.problems.filter((problem) => problem.rule === rule.id);
      if (!equal(before, problems)) {
        held.problems = [...held.problems.filter((problem) => problem.rule !== rule.id), ...problems];
        this.#changed.add(path);
      }
      for (const { related } of problems) this.#changed.notePointers(path, related);
    }
    this.#options.onJudged?.(rule.id, path);
  }

  #forgetGone(): void {
    this.#gone = 0;
    this.#graph.forgetJudgements((judgement) => this.#judged[judgement] !== undefined);
  }
}

const noProblems: readonly Problem[] = [];
