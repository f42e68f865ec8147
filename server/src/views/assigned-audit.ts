import { type Address, addressOf } from '../engine/address.ts';
import type { Isms } from '../engine/isms.ts';
import type { Audit } from '../engine/lookup/audits.ts';
import type { Session } from '../model/audit-plan.ts';
import type { RecordOf } from '../model/record.ts';
import { type Day, sound, type Value } from '../model/values.ts';
import { type AuditState, auditStanding } from './audit-state.ts';
import { workOf } from './audit-work.ts';
import { type AuditorConflict, auditorConflicts } from './auditor-conflicts.ts';

/** An audit in which somebody is lead or auditor, or audits without being of the team. */
export interface AssignedAudit {
  readonly audit: string;
  readonly title: string;
  readonly state: AuditState;
  readonly start: Day | undefined;
  readonly end: Day | undefined;
  /** `none` for one who audits without being of the team. */
  readonly role: 'lead' | 'auditor' | 'none';
  readonly sessions: number;
  /** The length of these sessions, those without times left out. */
  readonly minutes: number;
  /** Where they are named. */
  readonly where: Address;
}

/** What an audit gives somebody to do, and what stands against it. */
export interface Assignment {
  readonly person: string;
  readonly audit: AssignedAudit;
  readonly conflicts: readonly AuditorConflict[];
}

/** Who audits in an audit, kept for each plan: the team, the lead first, then those who audit without being of it. */
export function assignmentsOf(id: string, isms: Isms): readonly Assignment[] {
  const audit = isms.audits.find(id);
  if (!audit) return [];
  return audit.plan ? isms.memo(assignmentsOfPlan, audit.plan) : assignments(audit, isms);
}

function assignmentsOfPlan(plan: RecordOf<'AuditPlan'>, isms: Isms): readonly Assignment[] {
  const audit = isms.audits.find(plan.id?.value ?? '');
  return audit ? assignments(audit, isms) : [];
}

function assignments(audit: Audit, isms: Isms): readonly Assignment[] {
  const { id, plan, entry } = audit;
  const work = workOf(audit, isms);
  const named = namedIn(plan);
  for (const [person, byRequirement] of work) {
    const [first] = byRequirement.values();
    if (first && !named.has(person)) named.set(person, first.where);
  }
  const span = isms.audits.span(id);
  const isCancelled = isms.audits.status(id) === 'cancelled';
  return [...named].map(([person, where]) => {
    const sessions = (plan?.sessions?.items ?? []).filter((session) => hasAuditor(session, person));
    return {
      person,
      audit: {
        audit: id,
        title: plan?.title?.value ?? entry?.value.title?.value ?? '',
        state: auditStanding(id, isms).state,
        start: span?.start,
        end: span?.end,
        role: roleOf(person, plan),
        sessions: sessions.length,
        minutes: sessions.reduce((sum, session) => sum + minutesOf(session), 0),
        where,
      },
      conflicts: isCancelled ? [] : auditorConflicts(person, id, work.get(person) ?? new Map(), isms),
    };
  });
}

/** Where a plan first names each of those who audit. */
function namedIn(plan: RecordOf<'AuditPlan'> | undefined): Map<string, Address> {
  const found = new Map<string, Address>();
  if (!plan) return found;
  const add = (value: Value | undefined): void => {
    if (value?.value !== undefined && !found.has(value.value)) found.set(value.value, addressOf(plan, value));
  };
  add(plan.team?.lead);
  for (const auditor of plan.team?.auditors?.items ?? []) add(auditor);
  for (const { auditors } of plan.sessions?.items ?? []) for (const auditor of auditors?.items ?? []) add(auditor);
  return found;
}

function roleOf(person: string, plan: RecordOf<'AuditPlan'> | undefined): AssignedAudit['role'] {
  if (plan?.team?.lead?.value === person) return 'lead';
  return sound(plan?.team?.auditors).some(({ value }) => value === person) ? 'auditor' : 'none';
}

function hasAuditor({ auditors }: Session, person: string): boolean {
  return sound(auditors).some(({ value }) => value === person);
}

/** The length of a session with times of day; 0 where they are missing, broken or in the wrong order. */
function minutesOf({ start, end }: Session): number {
  if (start?.value === undefined || end?.value === undefined) return 0;
  return Math.max(0, minuteOfDay(end.value) - minuteOfDay(start.value));
}

function minuteOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
