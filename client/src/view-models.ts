// What the four trees and the status item are drawn from: data without words, which the client words. The shapes are
// those of server/src/views, as JSON carries them: what is undefined is absent there. Days are `YYYY-MM-DD`.

/** A place in a file. `locateRequest` finds its range in the text as it is when somebody goes there. */
export interface Place {
  readonly file: string;
  readonly index: number;
  readonly pointer: string;
  readonly part: 'key' | 'value';
}

/** How many problems there are of each severity; accepted ones are not counted. */
export interface ProblemCounts {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

/** How much of what is due is in the scope of an audit, and was examined; numbers of requirements. */
export interface Shares {
  readonly due: number;
  readonly planned: number;
  readonly examined: number;
}

/**
 * Where an audit stands today. `overdue`: its days are past and it is neither completed nor cancelled (the rule
 * schedule/audit-overdue); `in-progress`: the plan says so; `planned`: everything else that is not over, drafts too.
 */
export type AuditState = 'planned' | 'in-progress' | 'completed' | 'overdue' | 'cancelled';

/** What the plan says; `planned` where only a programme has the audit. */
export type AuditStatus = 'draft' | 'approved' | 'in-progress' | 'completed' | 'cancelled' | 'planned';

export type FindingType =
  | 'major-nonconformity'
  | 'minor-nonconformity'
  | 'observation'
  | 'opportunity-for-improvement'
  | 'good-practice';

export type FindingStatus = 'open' | 'action-planned' | 'action-implemented' | 'closed' | 'withdrawn';

/** A person as a document names them. */
export interface NamedPerson {
  readonly id: string;
  /** The id where no name is known. */
  readonly name: string;
}

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

/** `expiring`: it ends within 90 days. `undated`: the days are missing or broken. */
export type CompetenceState = 'valid' | 'expiring' | 'expired' | 'not-yet' | 'undated';

export interface Competence {
  /** Unique for its person. */
  readonly key: string;
  readonly name: string;
  readonly subjects: readonly string[];
  readonly issuer: string | undefined;
  readonly obtained: string | undefined;
  readonly expires: string | undefined;
  readonly state: CompetenceState;
  /** Whether another competence of theirs in the same subjects goes on after it. */
  readonly renewed: boolean;
  /** Whole days from today to the day on which it expires, negative when that is past. */
  readonly daysLeft: number | undefined;
  readonly where: Place;
}

/** An audit in which somebody is lead or auditor, or has a session. */
export interface AssignedAudit {
  readonly audit: string;
  readonly title: string;
  readonly state: AuditState;
  readonly start: string | undefined;
  readonly end: string | undefined;
  /** `none` for one who has a session without being of the team. */
  readonly role: 'lead' | 'auditor' | 'none';
  readonly sessions: number;
  /** The length of these sessions, those without times left out. */
  readonly minutes: number;
  readonly where: Place;
}

/** What stands between a person and an impartial audit (9.2.2 b), for as many requirements as it extends to. */
export interface AuditorConflict {
  /** Unique for its person. */
  readonly key: string;
  readonly kind: 'relation' | 'cooling-off' | 'commits' | 'line-of-report';
  /** Of a responsibility: which it is. */
  readonly role: 'owner' | 'implementers' | 'operators' | 'monitors' | undefined;
  /** The name of the team or firm through which they have the responsibility. */
  readonly through: string | undefined;
  /** The name of the owner to whom they report. */
  readonly owner: string | undefined;
  /** How many commits changed the implementation; several requirements may share them. */
  readonly commits: number | undefined;
  /** The last day of a responsibility that has ended, and the first day on which it no longer conflicts. */
  readonly until: string | undefined;
  readonly freeFrom: string | undefined;
  readonly audit: string;
  /** Whether the plan validly accepts it. */
  readonly accepted: boolean;
  /** Ids of the ISMS's own edition, in catalogue order. */
  readonly requirements: readonly string[];
  /** Where they audit. */
  readonly audits: Place;
  /** Where they are responsible, or the owner is; undefined for commits without a place. */
  readonly responsible: Place | undefined;
}

export interface Auditor {
  readonly id: string;
  readonly name: string;
  /** Whether the person is among the people of the ISMS. */
  readonly known: boolean;
  readonly competences: readonly Competence[];
  /** By their first day. Cancelled ones are told, but not counted. */
  readonly audits: readonly AssignedAudit[];
  /** The sum of the minutes of those audits that are not cancelled. */
  readonly minutes: number;
  /** Those that are not accepted first; none of a cancelled audit. */
  readonly conflicts: readonly AuditorConflict[];
  /** Their entry among the people, else where a plan names them. */
  readonly where: Place;
}

/** Those who audit: of the team of a plan, or in a session, a workpaper or a finding. */
export interface AuditorsModel {
  /** By name, then by id. */
  readonly auditors: readonly Auditor[];
}

/** What the language status item tells of an ISMS. */
export interface StatusModel {
  readonly title: string;
  /** Of all audit files of the ISMS. */
  readonly problems: ProblemCounts;
  /** Of the programme whose cycle holds today, else the latest; undefined where there is none, or it cannot be read. */
  readonly coverage: Shares | undefined;
}
