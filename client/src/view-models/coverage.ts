// What the view Coverage is drawn from.

import type { FindingStatus, FindingType, Place, Shares } from './common.ts';

/** How far an audit is with a requirement. */
export type CoverageState =
  | 'planned'
  | 'scheduled'
  | 'examined'
  | 'conforming'
  | 'nonconforming'
  | 'not-examined'
  | 'excluded';

/** What one audit of the cycle says of a requirement. */
export interface CoveringAudit {
  readonly audit: string;
  readonly title: string;
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly state: CoverageState;
  /** False where it has a result on what its scope does not have, or excludes the requirement. */
  readonly inScope: boolean;
  readonly scheduled: boolean;
  /** A result, a session, the scope or an exclusion. */
  readonly where: Place;
}

export interface OpenFinding {
  readonly id: string;
  readonly title: string;
  readonly type: FindingType | undefined;
  readonly status: FindingStatus | undefined;
  readonly audit: string | undefined;
  readonly where: Place;
}

/** A requirement of the ISMS's own edition. */
export interface CoveredRequirement {
  readonly id: string;
  readonly title: string;
  /**
   * `due`: the programme must cover it; `excluded`: the statement of applicability says that it does not apply;
   * `elsewhere`: not promised, or covered by a programme before this one.
   */
  readonly duty: 'due' | 'excluded' | 'elsewhere';
  /** Due, and in the scope of no audit of the programme. */
  readonly gap: boolean;
  readonly examined: boolean;
  /** In the order of the cycle. */
  readonly audits: readonly CoveringAudit[];
  /** Those of the audits of the cycle that name it, or that a result on it names. */
  readonly openFindings: readonly OpenFinding[];
  /** Its entry in the statement of applicability; a clause has none. */
  readonly where: Place | undefined;
}

/** A chapter of the clauses, a theme of Annex A (in 2013 a domain), or a set of additional requirements. */
export interface CoverageSection {
  readonly id: string;
  readonly title: string;
  readonly shares: Shares;
  readonly requirements: readonly CoveredRequirement[];
}

export interface CoverageModel {
  /** The programme whose cycle is shown; undefined where there is none: then all audits of the ISMS are. */
  readonly programme:
    | {
        readonly id: string;
        readonly title: string;
        readonly start: string | undefined;
        readonly end: string | undefined;
      }
    | undefined;
  readonly shares: Shares;
  /** In catalogue order, additional requirements last. */
  readonly sections: readonly CoverageSection[];
}
