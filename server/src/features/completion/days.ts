import { daysBetween, plus } from '../../model/dates.ts';
import { type Day, type Span, spanOf } from '../../model/values.ts';
import type { Offer } from './offer.ts';
import { auditOf, type OfferProvider, type Place } from './place.ts';

/** Longer periods are not listed day by day. */
const daysAtMost = 60;

/** Days: those that the audit suggests, and today. */
export const dayOffers: OfferProvider = (place) => {
  const offers = new Map<Day, string>();
  const add = (day: Day | undefined, note: string) => {
    if (day !== undefined && !offers.has(day)) offers.set(day, note);
  };
  const today = place.isms.today();
  const span = spanFor(place);
  const isInAudit = place.record?.kind === 'AuditPlan' && place.site.path[0] === 'sessions';
  if (!isInAudit && !isPeriodOf(place)) add(today, 'today');
  add(dayOfSession(place), 'the day of the session');
  for (const { day, note } of span ? daysOf(span) : []) add(day, note);
  add(today, 'today');
  return [...offers].map(([text, note]): Offer => ({ sort: 'day', text, note: noteOf(text, note) }));
};

function isPeriodOf({ record, site }: Place): boolean {
  return record?.kind === 'AuditPlan' && site.path[0] === 'period';
}

/** The days that a date of the document falls on, as a rule. */
function spanFor(place: Place): Span | undefined {
  const { record, isms, site } = place;
  if (record?.kind === 'AuditPlan') {
    const promised = spanOf(isms.programmes.entry(record.programme?.value ?? '', record.id?.value ?? '')?.value.period);
    return isPeriodOf(place) ? bounds(site.path.at(-1), promised) : spanOf(record.period);
  }
  const audit = auditOf(place);
  return audit === undefined ? undefined : isms.audits.span(audit);
}

/** Of a period that is promised, the first day for a start and the last one for an end. */
function bounds(key: string | undefined, span: Span | undefined): Span | undefined {
  if (!span) return undefined;
  return key === 'end' ? { start: span.end, end: span.end } : { start: span.start, end: span.start };
}

function dayOfSession({ record, isms }: Place): Day | undefined {
  if (record?.kind !== 'Workpaper' || record.session?.value === undefined) return undefined;
  const sessions = isms.audits.plan(record.audit?.value ?? '')?.sessions?.items ?? [];
  return sessions.find(({ id }) => id?.value === record.session?.value)?.date?.value;
}

function* daysOf({ start, end }: Span): Generator<{ readonly day: Day; readonly note: string }> {
  yield { day: start, note: start === end ? 'as the programme has it' : 'first day of the audit' };
  const length = Math.min(daysBetween(start, end), daysAtMost);
  for (let n = 1; n < length; n++) yield { day: plus(start, `P${n}D`), note: `day ${n + 1} of the audit` };
  yield { day: end, note: 'last day of the audit' };
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function noteOf(day: Day, note: string): string {
  // 1970-01-04 was a Sunday.
  const weekday = weekdays[((daysBetween('1970-01-04', day) % 7) + 7) % 7];
  return `${weekday}, ${note}`;
}
