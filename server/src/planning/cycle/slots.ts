import { daysBetween, minus, plus } from '../../model/dates.ts';
import type { Day, Span } from '../../model/values.ts';
import { byStart, type Calendar, type Coming, comingOf, earlier, later, weekEnding, weekFrom } from './calendar.ts';

/** A week in which an audit is to take place, and why then. */
export interface Slot extends Span {
  readonly reason: string;
}

/** How long before an audit it is announced at the least, where there is time. */
const notice = 'P28D';
/** How long before an external audit an audit ends, so that it can be reported (9.2.2 c). */
const timeToReport = 'P28D';
/** With less time to report than this, an audit is rather announced later; see `schedule/no-time-to-report`. */
const leastToReport = 'P15D';
/** How much earlier than at the last moment an audit is planned. */
const reserve = 'P14D';

/**
 * The weeks of audits that have to come beside those planned: one before each external audit, ended in time to report,
 * and none later after the one before it than the frequency allows, to the end of the cycle. From Monday to Friday.
 *
 * @param isNeeded whether one has to come in any case, since something would not be covered
 */
export function slotsFor(calendar: Calendar, isNeeded: boolean): readonly Slot[] {
  const found: Slot[] = [];
  for (const coming of comingOf(calendar)) found.push(...weekBefore(coming, calendar, found));
  found.push(...weeksByFrequency(calendar, found));
  if (found.length === 0 && isNeeded) found.push(...atTheEnd(calendar));
  return found.sort(byStart);
}

function earliestOf({ cycle, today }: Calendar): Day {
  return later(plus(today, notice), cycle.start);
}

/** The week of the audit that an external one still needs; at shorter notice rather than not at all. */
function weekBefore({ id, date, since }: Coming, calendar: Calendar, found: readonly Slot[]): readonly Slot[] {
  const { cycle, today } = calendar;
  const ends = [...calendar.planned, ...calendar.elsewhere, ...found]
    .map(({ end }) => end)
    .filter((end) => end >= since && end < date);
  const inTime = minus(date, timeToReport);
  if (ends.some((end) => end <= inTime)) return [];
  // What comes after the cycle is for the programme that follows, if that has a week left for it.
  if (inTime > cycle.end && weekFrom(plus(cycle.end, 'P1D')).end <= inTime) return [];
  const after = since === '' ? cycle.start : later(cycle.start, plus(since, 'P1D'));
  const earliest = later(earliestOf(calendar), after);
  const best = weekEnding(earlier(inTime, cycle.end));
  if (best.start >= earliest) return [{ ...best, reason: `ends in time before ${id} on ${date}` }];
  if (ends.length > 0) return [];
  const left = (week: Span) => daysBetween(week.end, date);
  const announced = weekFrom(earliest);
  if (announced.end <= minus(date, leastToReport) && announced.end <= cycle.end) {
    return [
      { ...announced, reason: `ends ${left(announced)} days before ${id} on ${date}, no earlier one can be had` },
    ];
  }
  const soon = weekFrom(later(plus(today, 'P1D'), after));
  if (soon.end >= date || soon.end > cycle.end) return [];
  return [{ ...soon, reason: `ends ${left(soon)} days before ${id} on ${date}, at shorter notice than four weeks` }];
}

/** The weeks of the audits that the frequency calls for, from the beginning of the cycle to its end. */
function weeksByFrequency(calendar: Calendar, before: readonly Slot[]): readonly Slot[] {
  const { cycle, frequency } = calendar;
  const earliest = earliestOf(calendar);
  const found: Slot[] = [];
  let last = cycle.start;
  let anchor = `the cycle began on ${last}`;
  const isPassed = (span: Span) => {
    last = span.end;
    anchor = `the audit before it, which ends on ${last}`;
  };
  for (;;) {
    const next = [...calendar.planned, ...before, ...found].sort(byStart).find(({ end }) => end > last);
    const latest = plus(last, frequency);
    if (next && next.start <= latest) {
      isPassed(next);
      continue;
    }
    const slot = inTimeToReport(weekEnding(minus(latest, reserve)), calendar);
    const start = later(later(slot.start, earliest), plus(last, 'P1D'));
    const week = start === slot.start ? slot : weekFrom(start);
    if (week.end <= last || (!next && (latest > cycle.end || week.end > cycle.end))) return found;
    if (next && week.end >= next.start) {
      isPassed(next);
      continue;
    }
    found.push({
      ...week,
      reason:
        week.start <= latest
          ? `not later than ${frequency} after ${anchor}`
          : `is the first that can be announced; ${frequency} after ${anchor}, were over on ${latest}`,
    });
    isPassed(week);
  }
}

/** The first week that is free, where nothing else calls for an audit; none where the cycle has none left. */
function atTheEnd(calendar: Calendar): readonly Slot[] {
  const { cycle, planned } = calendar;
  const last = planned.reduce((latest, { end }) => later(latest, end), cycle.start);
  const first = weekFrom(later(plus(last, 'P1D'), earliestOf(calendar)));
  const near = tooNear(first, calendar);
  const week = near ? weekFrom(plus(near.date, 'P1D')) : first;
  return week.end > cycle.end ? [] : [{ ...week, reason: 'is free before the cycle ends' }];
}

/** Earlier, where a week ends so shortly before an external audit that there is no time to report. */
function inTimeToReport(week: Span, calendar: Calendar): Span {
  const near = tooNear(week, calendar);
  return near ? weekEnding(minus(near.date, timeToReport)) : week;
}

function tooNear({ end }: Span, { external }: Calendar): Calendar['external'][number] | undefined {
  return external.find(({ date }) => end < date && end > minus(date, timeToReport));
}
