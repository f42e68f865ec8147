/** Days and durations of the calendar: no time zones, no clock. Days are texts, `YYYY-MM-DD`, and compare as such. */
import { Temporal } from 'temporal-polyfill';
import type { Day } from './values.ts';

export { calendarDay } from './calendar-day.ts';

const firstDay = '0000-01-01';
const lastDay = '9999-12-31';

/** The text of a day; one beyond what four digits of a year can say becomes the nearest that they can. */
function clamped(shift: () => Temporal.PlainDate, bound: Day): Day {
  try {
    const day = shift();
    return day.year >= 0 && day.year <= 9999 ? day.toString() : bound;
  } catch {
    return bound;
  }
}

/** The day a duration later; where the month is shorter, its last day (`2025-08-31` + `P6M` is `2026-02-28`). */
export function plus(day: Day, duration: string): Day {
  return clamped(() => Temporal.PlainDate.from(day).add(Temporal.Duration.from(duration)), lastDay);
}

/** The day a duration earlier, clamped in the same manner. */
export function minus(day: Day, duration: string): Day {
  return clamped(() => Temporal.PlainDate.from(day).subtract(Temporal.Duration.from(duration)), firstDay);
}

/** How many days lie from one day to another; negative when it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}
