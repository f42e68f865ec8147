import type { Diagnostic } from '../engine/diagnostic.ts';
import type { ReportedSeverity } from '../engine/problem.ts';
import type { Day } from '../model/values.ts';

/** How many files and documents were reported on, and the problems in them by severity; those accepted are counted apart. */
export interface Summary {
  readonly files: number;
  readonly documents: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
  readonly suppressed: number;
}

/** What a check has found. */
export interface CheckResult {
  readonly asOf: Day;
  /** The files that were reported on, in path order, relative to the workspace folder. */
  readonly files: readonly string[];
  /** By file, line, column and rule, accepted ones included; files are relative to the workspace folder. */
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: Summary;
  /** The text of a file, by its relative path. */
  readonly textOf: (file: string) => string;
}

/** From the heaviest to the lightest. */
export const severities = ['error', 'warning', 'information', 'hint'] as const satisfies readonly ReportedSeverity[];

/** The lightest severity that fails a check; or nothing does. */
export type FailOn = ReportedSeverity | 'never';

/** Whether a severity is one to fail on. */
export function failsOn(severity: ReportedSeverity, failOn: FailOn): boolean {
  return failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn);
}

/** The SHA-256 of a text in UTF-8, in lower-case hex. */
export type Sha256 = (text: string) => string;
