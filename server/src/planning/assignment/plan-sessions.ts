import type { Isms } from '../../engine/isms.ts';
import type { Session } from '../../model/audit-plan.ts';
import type { RecordOf } from '../../model/record.ts';
import { type Day, mention, type Span, sound, spanOf } from '../../model/values.ts';
import type { Refusal } from '../refusal.ts';

/** A session of a plan, as far as auditors are concerned. */
export interface PlannedSession {
  /** The session among those of its plan, from 0. */
  readonly index: number;
  /** Its id, or "session 3" where it has none. */
  readonly name: string;
  readonly day: Day;
  /** The times of day; undefined where they are not planned yet. */
  readonly times?: { readonly start: string; readonly end: string };
  /** What it takes up, as ids of the ISMS's own edition; nothing in an opening or closing meeting. */
  readonly requirements: readonly string[];
  /** Who is named as auditor, each once. */
  readonly auditors: readonly string[];
  readonly auditees: readonly string[];
  /** Whether it has been held: then who audited is a fact. */
  readonly held: boolean;
}

/** A plan whose sessions are to be given auditors. */
export interface PlanToAssign {
  readonly id: string;
  readonly record: RecordOf<'AuditPlan'>;
  readonly span: Span | undefined;
  readonly lead: string | undefined;
  readonly auditors: readonly string[];
  readonly sessions: readonly PlannedSession[];
}

/**
 * Reads a plan; refused where it cannot be read as a whole, and where a session has no day, so that nobody can say who is
 * independent on it.
 */
export function planToAssign(isms: Isms, record: RecordOf<'AuditPlan'>): PlanToAssign | Refusal {
  const id = record.id?.value ?? '';
  if (!record.sound)
    return { refusal: `The plan ${id} cannot be read as a whole: its YAML has an error. Correct it first.` };
  if (record.status?.value === 'cancelled')
    return { refusal: `The audit ${id} is cancelled: nobody audits it. Name another one, or correct its status.` };
  const sessions = record.sessions?.items ?? [];
  if (sessions.length === 0)
    return { refusal: `The plan ${id} has no sessions. Add them under "sessions", each with a date.` };
  const undated = sessions.flatMap((session, index) =>
    session.date?.value === undefined ? [nameOf(session, index)] : [],
  );
  if (undated.length > 0) {
    return { refusal: `The plan ${id} has sessions without a date: ${undated.join(', ')}. Give each a "date".` };
  }
  const planned = sessions.map((session, index) => plannedSession(isms, record, session, index));
  const unknown = planned.flatMap(({ name, held }, index) =>
    held ? [] : unknownIn(isms, record, sessions[index]).map((selector) => `${selector} in ${name}`),
  );
  if (unknown.length > 0) {
    return { refusal: `The plan ${id} names requirements that there are not: ${unknown.join(', ')}. Correct them.` };
  }
  return {
    id,
    record,
    span: spanOf(record.period),
    lead: record.team?.lead?.value,
    auditors: sound(record.team?.auditors).map(({ value }) => value),
    sessions: planned,
  };
}

function plannedSession(isms: Isms, plan: RecordOf<'AuditPlan'>, session: Session, index: number): PlannedSession {
  const scope = isms.audits.scopeOfPlan(plan);
  const selectors = sound(session.requirements).map(({ value }) => value);
  const day = session.date?.value ?? '';
  const [start, end] = [session.start?.value, session.end?.value];
  return {
    index,
    name: nameOf(session, index),
    day,
    ...(start !== undefined && end !== undefined && start < end && { times: { start, end } }),
    requirements: [...new Set(selectors.flatMap((selector) => isms.audits.ownWithin(scope, selector)))],
    auditors: [...new Set((session.auditors?.items ?? []).flatMap((each) => mention(each) ?? []))],
    auditees: sound(session.auditees).map(({ value }) => value),
    held: isHeld(isms, plan, session, day),
  };
}

/** The selectors of a session that name nothing: who is independent of it, nobody can say. */
function unknownIn(isms: Isms, plan: RecordOf<'AuditPlan'>, session: Session | undefined): readonly string[] {
  const { edition } = isms.audits.scopeOfPlan(plan);
  return sound(session?.requirements)
    .map(({ value }) => value)
    .filter((selector) => isms.requirements.select(selector, edition).kind !== 'requirements');
}

/** An audit that is under way has held what lies before today; a workpaper of a session shows that it was held. */
function isHeld(isms: Isms, { id, status }: RecordOf<'AuditPlan'>, session: Session, day: Day): boolean {
  if (status?.value === 'completed') return true;
  if (status?.value === 'in-progress' && day < isms.today()) return true;
  const name = session.id?.value;
  return isms.documents
    .ofAudit('Workpaper', id?.value ?? '')
    .some((workpaper) => name !== undefined && workpaper.session?.value === name && workpaper.results !== undefined);
}

function nameOf({ id }: Session, index: number): string {
  return id?.value ?? `session ${index + 1}`;
}

/** What counts for a session whose times are not planned yet, in minutes. */
const minutesUnplanned = 120;

/** How long a session takes, in minutes. */
export function minutesOf({ times }: PlannedSession): number {
  if (!times) return minutesUnplanned;
  return minuteOfDay(times.end) - minuteOfDay(times.start);
}

function minuteOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** Whether two sessions are at the same time; those that touch are not, nor are those without times. */
export function overlap(a: Pick<PlannedSession, 'day' | 'times'>, b: Pick<PlannedSession, 'day' | 'times'>): boolean {
  if (!a.times || !b.times || a.day !== b.day) return false;
  return a.times.start < b.times.end && b.times.start < a.times.end;
}
