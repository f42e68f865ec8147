// What the view Auditors is drawn from.

import type { AuditState, Place } from './common.ts';

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
