import type { Day } from '../model/values.ts';
import type { ReportedSeverity } from './problem.ts';

/** A position in a text: line and UTF-16 code unit in it, both from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface LineRange {
  readonly start: Position;
  readonly end: Position;
}

/** Why a problem is accepted where it stands, and the last day on which it is. */
export interface Suppression {
  readonly reason: string;
  readonly until?: Day;
  /** Where a baseline adopts it, not a comment beside it. */
  readonly by?: 'baseline';
}

/** A problem with its severity and its ranges: what editors and reports of CI show. */
export interface Diagnostic {
  readonly file: string;
  readonly range: LineRange;
  readonly rule: string;
  readonly severity: ReportedSeverity;
  readonly message: string;
  readonly related: readonly { readonly file: string; readonly range: LineRange; readonly message: string }[];
  /** Where an accepted deviation says so: then it is kept on record, and is no problem any more. */
  readonly suppressed?: Suppression;
}

const messageAtMost = 10_000;

/** A message, cut off where it is too long to be shown: ids, names and lists of the files may be of any length. */
export function bounded(message: string): string {
  return message.length > messageAtMost ? `${message.slice(0, messageAtMost)}…` : message;
}

/** Whether nobody has accepted a problem: only such a one is shown to who writes, and counts. */
export function isOpen({ suppressed }: Diagnostic): boolean {
  return suppressed === undefined;
}

/** The order of diagnostics within a file: by place, then rule, then message. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character ||
    (a.rule < b.rule ? -1 : Number(a.rule > b.rule)) ||
    (a.message < b.message ? -1 : Number(a.message > b.message))
  );
}
