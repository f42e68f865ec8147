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

/** A problem with its severity and its ranges: what editors and reports of CI show. */
export interface Diagnostic {
  readonly file: string;
  readonly range: LineRange;
  readonly rule: string;
  readonly severity: ReportedSeverity;
  readonly message: string;
  readonly related: readonly { readonly file: string; readonly range: LineRange; readonly message: string }[];
}
