// What the view Findings is drawn from.

import type { FindingStatus, FindingType, Place } from './common.ts';

export interface Finding {
  /** Its id; where it has none, its file and place. */
  readonly key: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly type: FindingType | undefined;
  readonly status: FindingStatus | undefined;
  readonly audit: string | undefined;
  /** The selectors as written, each once. */
  readonly requirements: readonly string[];
  /** The ids of those who own its correction and actions that are not completed, each once; of all where none is left. */
  readonly owners: readonly string[];
  readonly raisedOn: string | undefined;
  /** When the next of its corrections and actions that are not completed is due. */
  readonly due: string | undefined;
  /** Whole days since then, where it is past. */
  readonly daysOverdue: number | undefined;
  /** How many of them are past their day: what the rule finding/action-overdue reports. */
  readonly overdueActions: number;
  readonly where: Place;
}

export interface FindingsModel {
  /**
   * Overdue ones first, the longest overdue before; then those of the latest audit first, external ones and those of no
   * audit last; of one audit in the order of files.
   */
  readonly findings: readonly Finding[];
  /** The sum of `overdueActions`. */
  readonly overdueActions: number;
  /** Names by the ids of owners; those that are unknown are left out. */
  readonly people: Readonly<Record<string, string>>;
  /** Titles by the ids of audits; those without one are left out. */
  readonly audits: Readonly<Record<string, string>>;
  /** Titles by the selectors that stand for one requirement; where editions differ, that of the ISMS counts. */
  readonly requirements: Readonly<Record<string, string>>;
}
