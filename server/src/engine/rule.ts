import type { Kind } from '../model/kinds.ts';
import type { RecordOf } from '../model/record.ts';
import type { Located } from '../model/values.ts';
import type { Isms } from './isms.ts';
import type { Related, ReportedSeverity } from './problem.ts';

/** Reports problems of the record under judgement. */
export interface Reporter {
  /** At the value that a located thing is. */
  at(place: Located, message: string, related?: readonly Related[]): void;
  /** At the key under which it stands. */
  atKey(place: Located, message: string, related?: readonly Related[]): void;
}

/**
 * A bad and a good example, each a small workspace in one text: a line `# file: <path>` begins a file, without one all of
 * it is `example.audit.yaml`. Keys that do not matter are left out, `apiVersion` too. In the bad one a comment
 * `# expect: <rule>` ends each line on which the rule must report, or `# expect next: <rule>` stands above it; the good one
 * gives nothing. Today is 2026-06-30.
 */
export interface RuleExamples {
  readonly bad: string;
  readonly good: string;
}

/** What there is to say of a rule, whatever it judges: its page, its row in tables and its hover come from here. */
export interface RuleDescription<Id extends string = string> {
  readonly id: Id;
  readonly severity: ReportedSeverity;
  /** The clause that it rests on, of ISO/IEC 27001 unless another standard is named. */
  readonly clause?: string;
  /** What it means, in one sentence. Of Markdown, this and what follows has `code` alone. */
  readonly title: string;
  /** Why it matters to somebody who audits or is audited. */
  readonly why: string;
  /** What to do about it. */
  readonly remedy: string;
  readonly examples: RuleExamples;
}

/**
 * One rule of docs/rules-explained.md. It judges one record at a time and looks everything else up in the ISMS: what it
 * looks up is what it depends on. It keeps nothing between two records.
 */
export interface Rule<K extends Kind = Kind, Id extends string = string> extends RuleDescription<Id> {
  readonly judges: readonly K[];
  check(record: RecordOf<K>, isms: Isms, report: Reporter): void;
  /**
   * Whether it cannot judge an ISMS, because something that it looks at is not known there, such as a history that may
   * not be read. Nobody can say then whether a deviation from it is used.
   */
  isBlind?(isms: Isms): boolean;
}

/** Describes a rule that judges texts or comments, not records; its id stays a literal type. */
export function describeRule<const Id extends string>(rule: RuleDescription<Id>): RuleDescription<Id> {
  return rule;
}

/** Declares a rule; its id stays a literal type, so that an unknown id does not compile. */
export function defineRule<const Id extends string, const K extends Kind>(rule: Rule<K, Id>): Rule<K, Id> {
  return rule;
}
