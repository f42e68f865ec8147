import type { Session } from '../../model/audit-plan.ts';
import type { RecordOf } from '../../model/record.ts';
import type { Day } from '../../model/values.ts';
import { type NamedPerson, personOf, personsOf, textsOf } from './named.ts';
import { inOrder } from './order.ts';
import type { Subject } from './subject.ts';

/** Work that was done, as a workpaper signs it. */
export interface WorkDone {
  readonly workpaper: string | undefined;
  readonly auditor: NamedPerson | undefined;
  readonly performedOn: Day | undefined;
}

export interface HeldSession {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly date: Day | undefined;
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly location: string | undefined;
  /** The selectors as written; none for an opening or closing meeting. */
  readonly requirements: readonly string[];
  readonly auditors: readonly NamedPerson[];
  readonly auditees: readonly NamedPerson[];
  readonly methods: readonly string[];
  readonly held: readonly WorkDone[];
}

export interface Schedule {
  /** By date, time and id. */
  readonly sessions: readonly HeldSession[];
  /** Work that belongs to no session of the plan. */
  readonly outsideSessions: readonly WorkDone[];
}

/** The sessions as planned, and what the workpapers show to have been held. */
export function schedule(subject: Subject): Schedule {
  const sessions = subject.audit.plan?.sessions?.items ?? [];
  const known = new Set(sessions.map(({ id }) => id?.value));
  return {
    sessions: sessions
      .map((session) => heldSession(session, subject))
      .sort(
        inOrder(
          ({ date }) => date ?? '',
          ({ start }) => start ?? '',
          ({ id }) => id ?? '',
        ),
      ),
    outsideSessions: subject.workpapers
      .filter(({ session }) => session?.value === undefined || !known.has(session.value))
      .map((workpaper) => workDone(workpaper, subject)),
  };
}

function heldSession(session: Session, subject: Subject): HeldSession {
  const { isms, workpapers } = subject;
  const id = session.id?.value;
  return {
    id,
    title: session.title?.value,
    date: session.date?.value,
    start: session.start?.value,
    end: session.end?.value,
    location: session.location?.value,
    requirements: textsOf(session.requirements),
    auditors: personsOf(session.auditors, isms),
    auditees: personsOf(session.auditees, isms),
    methods: textsOf(session.methods),
    held: workpapers
      .filter((workpaper) => id !== undefined && workpaper.session?.value === id)
      .map((workpaper) => workDone(workpaper, subject)),
  };
}

export function workDone(workpaper: RecordOf<'Workpaper'>, { isms }: Subject): WorkDone {
  return {
    workpaper: workpaper.id?.value,
    auditor: personOf(workpaper.auditor, isms),
    performedOn: workpaper.performedOn?.value,
  };
}
