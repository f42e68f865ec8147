import type { CheckResult } from '../check-result.ts';

/** How a format is drawn. */
export interface Style {
  readonly colors: boolean;
  /** Whether what is no problem, such as a closing count, is left out. */
  readonly quiet: boolean;
}

/** A form in which the result of a check is printed. */
export interface Format {
  readonly name: string;
  /** The whole output, with a line end at its end if there is any. */
  readonly render: (result: CheckResult, style: Style) => string;
  /** Whether the text of a file may have been made by this format, and may be made anew. */
  readonly hasMade: (existing: string) => boolean;
}
