import type { ExternalAudit } from '../../engine/lookup/external-audits.ts';
import { daysBetween, minus, plus } from '../../model/dates.ts';
import type { Day, Span } from '../../model/values.ts';

/** What determines when audits have to take place. */
export interface Calendar {
  readonly cycle: Span;
  /** The longest time from the end of one audit to the start of the next: a duration. */
  readonly frequency: string;
  /** The audits that are planned already. */
  readonly planned: readonly Span[];
  readonly external: readonly Pick<ExternalAudit, 'id' | 'date'>[];
  readonly today: Day;
}

/** A week in which an audit is to take place, and why then. */
export interface Slot extends Span {
  readonly reason: string;
}

/** How long before an audit it is announced at the least. */
const notice = 'P28D';
/** How long before an external audit an audit ends, so that it can be reported (9.2.2 c). */
const timeToReport = 'P28D';
/** How much earlier than at the last moment an audit is planned. */
const reserve = 'P14D';

/**
 * The weeks of audits that have to come beside those planned: one before each external audit, ended in time to report,
 * and none later after the one before it than the frequency allows, to the end of the cycle. From Monday to Friday.
 *
 * @param isNeeded whether one has to come in any case, since something would not be covered
 */
export function slotsFor(calendar: Calendar, isNeeded: boolean): readonly Slot[] {
  const { cycle, frequency, external } = calendar;
  const earliest = later(plus(calendar.today, notice), cycle.start);
  const found: Slot[] = [];
  const all = (): readonly Span[] => [...calendar.planned, ...found].sort(byStart);
  let before = '';
  for (const { id, date } of external) {
    const since = before;
    before = date;
    if (date <= earliest || minus(date, timeToReport) > cycle.end) continue;
    if (all().some(({ end }) => end >= since && end <= minus(date, timeToReport))) continue;
    const slot = weekEnding(minus(date, timeToReport));
    if (slot.start >= earliest && slot.start >= since)
      found.push({ ...slot, reason: `ends in time before ${id} on ${date}` });
  }
  for (let last = cycle.start; ; ) {
    const next = all().find(({ end }) => end > last);
    const latest = plus(last, frequency);
    if (next && next.start <= latest) {
      last = next.end;
      continue;
    }
    const slot = inTimeToReport(weekEnding(minus(latest, reserve)), external);
    const start = later(later(slot.start, earliest), plus(last, 'P1D'));
    const week = start === slot.start ? slot : weekFrom(start);
    if (!next && (latest > cycle.end || week.end > cycle.end))
      return found.length > 0 || !isNeeded ? found.sort(byStart) : atTheEnd(calendar, last, earliest);
    if (next && week.end >= next.start) {
      last = next.end;
      continue;
    }
    found.push({ ...week, reason: `not later than ${frequency} after the audit before it, which ends on ${last}` });
    last = week.end;
  }
}

function byStart(a: Span, b: Span): number {
  return a.start < b.start ? -1 : Number(a.start > b.start);
}

/** The first week that is free, where nothing else calls for an audit; none where the cycle has none left. */
function atTheEnd({ cycle, external }: Calendar, last: Day, earliest: Day): readonly Slot[] {
  const first = weekFrom(later(plus(last, 'P1D'), earliest));
  const near = external.find(({ date }) => first.end < date && first.end > minus(date, timeToReport));
  const week = near ? weekFrom(plus(near.date, 'P1D')) : first;
  return week.end > cycle.end ? [] : [{ ...week, reason: 'is free before the cycle ends' }];
}

/** Earlier, where a week ends so shortly before an external audit that there is no time to report. */
function inTimeToReport(week: Span, external: Calendar['external']): Span {
  const near = external.find(({ date }) => week.end < date && week.end > minus(date, timeToReport));
  return near ? weekEnding(minus(near.date, timeToReport)) : week;
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** The day of the week: 0 is Monday. */
function weekday(day: Day): number {
  return ((daysBetween('2024-01-01', day) % 7) + 7) % 7;
}

/** The last working week that ends on a day or before. */
function weekEnding(day: Day): Span {
  const friday = minus(day, `P${(weekday(day) + 3) % 7}D`);
  return { start: minus(friday, 'P4D'), end: friday };
}

/** The first working week that begins on a day or after. */
function weekFrom(day: Day): Span {
  const start = plus(day, `P${(7 - weekday(day)) % 7}D`);
  return { start, end: plus(start, 'P4D') };
}
