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

/** A problem that a comment in the files accepts where it stands (docs/format.md, "Accepted deviations"). */
export interface AcceptedProblem extends ReportedProblem {
  readonly reason: string;
  /** The last day on which it is accepted; undefined where there is none. */
  readonly until: Day | undefined;
}

/** A commit of the repository that holds the ISMS. */
export interface Commit {
  readonly id: string;
  /** The day or moment of the commit, as it is to be shown. */
  readonly date: string;
}

/**
 * The foreword that the Isms document names: the text of a Markdown file, or why there is none. `file` is relative to
 * the ISMS root where it lies beneath it.
 */
export interface Foreword {
  readonly file: string;
  readonly content:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'missing' | 'outside' | 'too-big' }
    | { readonly kind: 'unreadable'; readonly reason: string };
}

/** The most characters that a foreword may have. */
export const forewordAtMost = 50_000;

/** What a report depends on beside the records. */
export interface ReportContext {
  /** The day that counts as today. */
  readonly asOf: Day;
  /** The last commit that touched audit or evidence files of the ISMS; undefined without git. */
  readonly commit?: Commit;
  /** The audit files, and the foreword, whose text is in no commit, relative to the ISMS root; undefined without git. */
  readonly uncommitted?: readonly string[];
  /** Undefined where the Isms document names none. */
  readonly foreword?: Foreword;
  /** All problems of the ISMS but those that are accepted. */
  readonly problems: readonly ReportedProblem[];
  /** All problems of the ISMS that are accepted. */
  readonly acceptedProblems: readonly AcceptedProblem[];
  /** The version of the product. */
  readonly version: string;
}

/** Problems by file, line and rule, in whatever order they were handed over. */
export function byPlace<T extends ReportedProblem>(problems: readonly T[]): readonly T[] {
  return [...problems].sort(
    inOrder<T>(
      ({ file }) => file,
      ({ line }) => String(line).padStart(9, '0'),
      ({ rule }) => rule,
      ({ message }) => message,
    ),
  );
}
