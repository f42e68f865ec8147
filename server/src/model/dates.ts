/** Days and durations of the calendar: no time zones, no clock. Days are texts, `YYYY-MM-DD`, and compare as such. */
import { Temporal } from 'temporal-polyfill';
import type { Day } from './values.ts';

export { calendarDay } from './calendar-day.ts';

const knownAtMost = 4_000;

/** Days and durations come again and again: what comes of them is kept, as far as it does not grow beyond measure. */
function remembering<T>(compute: (a: string, b: string) => T): (a: string, b: string) => T {
  const known = new Map<string, T>();
  return (a, b) => {
    const key = `${a} ${b}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= knownAtMost) known.clear();
    const result = compute(a, b);
    known.set(key, result);
    return result;
  };
}

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
export const plus: (day: Day, duration: string) => Day = remembering((day, duration) =>
  clamped(() => Temporal.PlainDate.from(day).add(Temporal.Duration.from(duration)), lastDay),
);

/** The day a duration earlier, clamped in the same manner. */
export const minus: (day: Day, duration: string) => Day = remembering((day, duration) =>
  clamped(() => Temporal.PlainDate.from(day).subtract(Temporal.Duration.from(duration)), firstDay),
);

const daysSinceFirst = remembering(
  (day, first) => Temporal.PlainDate.from(first).until(Temporal.PlainDate.from(day), { largestUnit: 'day' }).days,
);

/** How many days lie from one day to another; negative when it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return daysSinceFirst(to, firstDay) - daysSinceFirst(from, firstDay);
}
