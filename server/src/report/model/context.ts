import type { Day } from '../../model/values.ts';
import { inOrder } from './order.ts';

/** A problem that the checks report of the ISMS. */
export interface ReportedProblem {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  /** The file, relative to the ISMS root, `/` as separator. */
  readonly file: string;
  /** The line, counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** A commit of the repository that holds the ISMS. */
export interface Commit {
  readonly id: string;
  /** The day or moment of the commit, as it is to be shown. */
  readonly date: string;
}

/** What a report depends on beside the records. */
export interface ReportContext {
  /** The day that counts as today. */
  readonly asOf: Day;
  /** The last commit that touched audit or evidence files of the ISMS; undefined without git. */
  readonly commit?: Commit;
  /** All problems of the ISMS. */
  readonly problems: readonly ReportedProblem[];
  /** The version of the product. */
  readonly version: string;
}

/** The problems by file, line and rule, in whatever order they were handed over. */
export function problemsOf({ problems }: ReportContext): readonly ReportedProblem[] {
  return [...problems].sort(
    inOrder(
      ({ file }) => file,
      ({ line }) => String(line).padStart(9, '0'),
      ({ rule }) => rule,
      ({ message }) => message,
    ),
  );
}
