import type { Isms } from '../../engine/isms.ts';
import type { ExternalAudit } from '../../engine/lookup/external-audits.ts';
import { daysBetween, minus, plus } from '../../model/dates.ts';
import type { RecordOf } from '../../model/record.ts';
import { type Day, type Span, spanOf } from '../../model/values.ts';

/** What determines when audits have to take place. */
export interface Calendar {
  readonly cycle: Span;
  /** The longest time from the end of one audit to the start of the next: a duration. */
  readonly frequency: string;
  /** The audits of the programme that are planned already. */
  readonly planned: readonly Span[];
  /** Those of other programmes, and of none: they count before external audits alone. */
  readonly elsewhere: readonly Span[];
  readonly external: readonly Pick<ExternalAudit, 'id' | 'date'>[];
  readonly today: Day;
}

/** An external audit that is to come; the internal audits that count for it end from `since` on, and before its day. */
export interface Coming {
  readonly id: string;
  readonly date: Day;
  /** The day of the external audit before it; the beginning of time where there is none. */
  readonly since: Day;
}

/** The calendar of a programme; undefined where its cycle or frequency is not sound. */
export function calendarOf(isms: Isms, programme: RecordOf<'AuditProgramme'>): Calendar | undefined {
  const cycle = spanOf(programme.cycle);
  const frequency = programme.frequency?.value;
  if (!cycle || frequency === undefined) return undefined;
  const own = new Set((programme.audits?.entries ?? []).map(({ key }) => key));
  const going = isms.audits.ids().filter((id) => isms.audits.status(id) !== 'cancelled');
  const spans = (ids: readonly string[]) => ids.flatMap((id) => isms.audits.span(id) ?? []);
  return {
    cycle,
    frequency,
    planned: spans(going.filter((id) => own.has(id))),
    elsewhere: spans(going.filter((id) => !own.has(id))),
    external: isms.externalAudits.all(),
    today: isms.today(),
  };
}

/** The external audits that are to come, by their days. */
export function comingOf({ external, today }: Calendar): readonly Coming[] {
  return external
    .map(({ id, date }) => ({ id, date, since: external.findLast((each) => each.date < date)?.date ?? '' }))
    .filter(({ date }) => date > today);
}

/** The later one of two days. */
export function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** The earlier one of two days. */
export function earlier(a: Day, b: Day): Day {
  return a > b ? b : a;
}

/** Spans by the day on which they begin. */
export function byStart(a: Span, b: Span): number {
  return a.start < b.start ? -1 : Number(a.start > b.start);
}

/** The last working week, Monday to Friday, that ends on a day or before. */
export function weekEnding(day: Day): Span {
  const friday = minus(day, `P${(weekday(day) + 3) % 7}D`);
  return { start: minus(friday, 'P4D'), end: friday };
}

/** The first working week, Monday to Friday, that begins on a day or after. */
export function weekFrom(day: Day): Span {
  const start = plus(day, `P${(7 - weekday(day)) % 7}D`);
  return { start, end: plus(start, 'P4D') };
}

/** The day of the week: 0 is Monday. */
function weekday(day: Day): number {
  return ((daysBetween('2024-01-01', day) % 7) + 7) % 7;
}
