// What the view Programme is drawn from.

import type {
  AuditState,
  AuditStatus,
  FindingStatus,
  FindingType,
  NamedPerson,
  Place,
  ProblemCounts,
  Shares,
} from './common.ts';

/** A programme with its audits. */
export interface Programme {
  /** Its id; where it has none, its file and place. */
  readonly key: string;
  readonly id: string | undefined;
  readonly title: string;
  /** Whether it is the one to show first: its cycle holds today, else it is the latest. */
  readonly current: boolean;
  readonly start: string | undefined;
  readonly end: string | undefined;
  /** What it must cover, and how far that is; undefined where it cannot be read. */
  readonly shares: Shares | undefined;
  /** The problems of the file of the programme itself. */
  readonly problems: ProblemCounts;
  readonly where: Place;
  /** By their first day, then by id; those that name the programme without being listed in it too. */
  readonly audits: readonly Audit[];
}

export interface Audit {
  readonly id: string;
  readonly title: string;
  readonly state: AuditState;
  readonly status: AuditStatus | undefined;
  readonly start: string | undefined;
  readonly end: string | undefined;
  /** Whole days since its last one, where it is overdue. */
  readonly daysOverdue: number | undefined;
  /** How many requirements it has in scope, and how many of these are scheduled, examined and nonconforming. */
  readonly inScope: number;
  readonly scheduled: number;
  readonly examined: number;
  readonly nonconforming: number;
  /** The problems of the files of its plan, workpapers, findings and reports. */
  readonly problems: ProblemCounts;
  /** Its plan, else its entry in the programme. */
  readonly where: Place;
  readonly plan: Plan | undefined;
  /** By day and time, those without a day last. */
  readonly sessions: readonly Session[];
  readonly workpapers: readonly Workpaper[];
  readonly findings: readonly AuditFinding[];
  readonly reports: readonly Report[];
}

export interface Plan {
  readonly status: AuditStatus | undefined;
  readonly lead: NamedPerson | undefined;
  readonly auditors: readonly NamedPerson[];
  readonly where: Place;
}

export interface Session {
  /** Its id; where it has none, its place. */
  readonly key: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly date: string | undefined;
  /** Times of day, `HH:MM`. */
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly auditors: readonly NamedPerson[];
  /** The selectors as written. */
  readonly requirements: readonly string[];
  readonly where: Place;
}

export interface Workpaper {
  /** Its id; where it has none, its place. */
  readonly key: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly session: string | undefined;
  readonly auditor: NamedPerson | undefined;
  readonly performedOn: string | undefined;
  /** How many of its results say what. */
  readonly results: {
    readonly conforms: number;
    readonly nonconforming: number;
    readonly notApplicable: number;
    readonly notExamined: number;
  };
  readonly problems: ProblemCounts;
  readonly where: Place;
}

/** A finding beneath its audit. */
export interface AuditFinding {
  /** Its id; where it has none, its place. */
  readonly key: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly type: FindingType | undefined;
  readonly status: FindingStatus | undefined;
  /** Whole days since the earliest of its corrections and actions was due; undefined where none is overdue. */
  readonly daysOverdue: number | undefined;
  readonly where: Place;
}

export interface Report {
  /** Its id; where it has none, its place. */
  readonly key: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly issuedOn: string | undefined;
  readonly problems: ProblemCounts;
  readonly where: Place;
}

export interface ProgrammeModel {
  /** The current one first, then the latest first. */
  readonly programmes: readonly Programme[];
  /** Audits of no programme. */
  readonly otherAudits: readonly Audit[];
}
