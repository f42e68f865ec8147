import type { Address } from '../../engine/address.ts';
import { dayOf } from '../../engine/history.ts';
import type { Isms } from '../../engine/isms.ts';
import type { BookedSession } from '../../engine/lookup/bookings.ts';
import type { HeldCompetence } from '../../engine/lookup/parties.ts';
import { minus, plus } from '../../model/dates.ts';
import type { Role } from '../../model/responsibility.ts';
import type { Day, Span } from '../../model/values.ts';
import type { subjects } from '../competence/team.ts';

type Subject = keyof typeof subjects;

/** One thing that forbids that a person audits a session; each is a rule of docs/rules. */
export type Obstacle =
  | { readonly kind: 'relation'; readonly roles: readonly Role[]; readonly requirements: readonly string[] }
  | { readonly kind: 'cooling-off'; readonly requirements: readonly string[]; readonly freeFrom: Day }
  | { readonly kind: 'changed'; readonly requirements: readonly string[]; readonly freeFrom: Day }
  | { readonly kind: 'no-competence'; readonly subject: Subject }
  | { readonly kind: 'not-valid'; readonly subject: Subject; readonly ended?: Day; readonly begins?: Day }
  | { readonly kind: 'auditee' }
  | ({ readonly kind: 'booked' } & Pick<BookedSession, 'name' | 'audit' | 'id' | 'start' | 'end'>);

/** The audit that somebody is to take part in, and its days. */
export interface AuditAtHand {
  readonly id: string;
  readonly span: Span | undefined;
}

/** When and where somebody is to audit: a session as planned, or on another day. */
export interface Occasion {
  readonly day: Day;
  /** The times of day; undefined where they are not planned yet: then nobody can be said to be elsewhere. */
  readonly times?: { readonly start: string; readonly end: string };
  /** Ids of the ISMS's own edition. */
  readonly requirements: readonly string[];
  readonly auditees: readonly string[];
}

/**
 * All that forbids that a person audits (9.2.2 b, 7.2; ISO 19011 5.5.4): relations in force, cooling off, commits,
 * competence, being the auditee, and sessions at the same time.
 *
 * @param isOpen whether a booking is of a session that is being assigned, or of the one at hand: that is no obstacle
 */
export function obstaclesOf(
  isms: Isms,
  audit: AuditAtHand,
  person: string,
  occasion: Occasion,
  isOpen: (session: Address) => boolean,
): readonly Obstacle[] {
  return [
    ...relations(isms, audit, person, occasion),
    ...changes(isms, audit, person, occasion),
    ...competences(isms, person, spanFor(audit, occasion.day)),
    ...(occasion.auditees.includes(person) ? [{ kind: 'auditee' } as const] : []),
    ...bookings(isms, person, occasion, isOpen),
  ];
}

/** The days throughout which competence is needed: those of the audit, and the day of the session. */
function spanFor({ span }: AuditAtHand, day: Day): Span {
  return {
    start: span && span.start < day ? span.start : day,
    end: span && span.end > day ? span.end : day,
  };
}

function relations(isms: Isms, { id }: AuditAtHand, person: string, { day, requirements }: Occasion): Obstacle[] {
  const related = isms.relations.of(person);
  const conflicts = requirements
    .filter((each) => related.has(each) && !isms.audits.isAccepted(id, person, each))
    .flatMap((each) => isms.relations.conflict(person, each, day) ?? []);
  const inForce = conflicts.filter((conflict) => conflict.inForce.length > 0);
  const ended = conflicts.filter((conflict) => conflict.inForce.length === 0);
  const found: Obstacle[] = [];
  if (inForce.length > 0) {
    const roles = new Set(inForce.flatMap((conflict) => conflict.inForce.map(({ role }) => role)));
    found.push({ kind: 'relation', roles: [...roles], requirements: inForce.map(({ requirement }) => requirement) });
  }
  if (ended.length > 0) {
    const last = ended.flatMap(({ coolingOff }) => coolingOff.map(({ until }) => isms.relations.freeFrom(until ?? '')));
    found.push({
      kind: 'cooling-off',
      requirements: ended.map(({ requirement }) => requirement),
      freeFrom: last.sort().at(-1) ?? '',
    });
  }
  return found;
}

function changes(isms: Isms, { id }: AuditAtHand, person: string, { day, requirements }: Occasion): Obstacle[] {
  if (!isms.history.isKnown()) return [];
  const from = minus(day, isms.history.lookback());
  const found = requirements
    .filter((each) => !isms.audits.isAccepted(id, person, each))
    .flatMap((each) => {
      const [newest] = isms.history.changes(person, each, from, minus(day, 'P1D'));
      return newest ? [{ requirement: each, day: dayOf(newest) }] : [];
    });
  const last = found
    .map((each) => each.day)
    .sort()
    .at(-1);
  if (last === undefined) return [];
  const freeFrom = plus(plus(last, isms.history.lookback()), 'P1D');
  return [{ kind: 'changed', requirements: found.map(({ requirement }) => requirement), freeFrom }];
}

/** What is missing of a person's competence throughout a time. */
export function competences(isms: Isms, person: string, span: Span): Obstacle[] {
  const all = isms.parties.competences(person) ?? [];
  return (['auditing', 'iso27001'] satisfies Subject[]).flatMap((subject): Obstacle[] => {
    const held = all.filter(({ subjects: of }) => of?.includes(subject));
    if (held.length === 0) return [{ kind: 'no-competence', subject }];
    if (held.some((each) => isValid(each, span))) return [];
    const ended = held
      .flatMap(({ valid }) => valid?.until ?? [])
      .sort()
      .at(-1);
    const begins = held
      .flatMap(({ valid }) => valid?.from ?? [])
      .sort()
      .at(-1);
    const isOver = ended !== undefined && ended < span.end;
    return [{ kind: 'not-valid', subject, ...(isOver ? { ended } : begins !== undefined && { begins }) }];
  });
}

function isValid({ valid }: HeldCompetence, { start, end }: Span): boolean {
  return valid !== undefined && (valid.from ?? start) <= start && (valid.until ?? end) >= end;
}

function bookings(
  isms: Isms,
  person: string,
  { day, times }: Occasion,
  isOpen: (session: Address) => boolean,
): Obstacle[] {
  if (!times) return [];
  return isms.bookings
    .of(person, day)
    .filter(({ session }) => !isOpen(session))
    .filter((booked) => booked.start < times.end && times.start < booked.end)
    .map(({ name, audit, id, start, end }) => ({ kind: 'booked', name, audit, id, start, end }));
}
