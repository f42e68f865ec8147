import type { CheckResult, FailOn, Sha256 } from '../../exchange/check-result.ts';
import type { ExitCode } from '../exit-codes.ts';

/** What a format may need to know beside the result. */
export interface Rendering {
  readonly colors: boolean;
  /** Whether what is no problem, such as a closing count, is left out. */
  readonly quiet: boolean;
  readonly failOn: FailOn;
  readonly exitCode: ExitCode;
  readonly version: string;
  readonly sha256: Sha256;
  /** Whether accepted problems are in a SARIF log. */
  readonly sarifSuppressed: 'include' | 'omit';
  /** The path of a file from the root of the repository that a CI service has checked out. */
  readonly pathOf: (file: string) => string;
}

/** A form in which the result of a check is printed. */
export interface Format {
  readonly name: string;
  /** The variable of the environment in which a CI service names the root of the repository, where paths start there. */
  readonly checkout?: string;
  /** The whole output, with a line end at its end if there is any. */
  readonly render: (result: CheckResult, rendering: Rendering) => string | Promise<string>;
  /** Whether the text of a file may have been made by this format, and may be made anew. */
  readonly hasMade: (existing: string) => boolean;
  /** What is told beside the output, at the end of a file that a variable of the environment names. */
  readonly summary?: { readonly variable: string; readonly render: (result: CheckResult) => Promise<string> };
}
