import type { Isms } from '../engine/isms.ts';
import type { ProblemCounts } from '../engine/problem-tally.ts';
import type { Shares } from './coverage-map.ts';
import { currentProgramme } from './programme-order.ts';
import { programmeShares } from './programme-shares.ts';

/** What the language status item tells of an ISMS. */
export interface StatusModel {
  readonly title: string;
  /** Of all audit files of the ISMS. */
  readonly problems: ProblemCounts;
  /** Of the programme whose cycle holds today, else the latest; undefined where there is none, or it cannot be read. */
  readonly coverage: Shares | undefined;
}

export function statusModel(isms: Isms): StatusModel {
  const current = currentProgramme(isms);
  return {
    title: isms.documents.first('Isms')?.title?.value ?? '',
    problems: isms.problems.total(),
    coverage: current && programmeShares(current, isms),
  };
}
