// What the language status item is drawn from.

import type { ProblemCounts, Shares } from './common.ts';

/** What the language status item tells of an ISMS. */
export interface StatusModel {
  readonly title: string;
  /** Of all audit files of the ISMS. */
  readonly problems: ProblemCounts;
  /** Of the programme whose cycle holds today, else the latest; undefined where there is none, or it cannot be read. */
  readonly coverage: Shares | undefined;
}
