import type { Span } from './documents.ts';

/** "A period that ends before it starts is broken input" (docs/rules-explained.md, What a rule reports, and where). */
export function isPeriod({ from, until }: Span): boolean {
  return from === undefined || until === undefined || from <= until;
}

/** Whether a day lies in it: `from` and `until` are both included (docs/format.md, StatementOfApplicability). */
export function includes({ from, until }: Span, day: string): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}

/** The days that two have in common: no period, if there are none. */
export function overlap(one: Span, other: Span): Span {
  const [from] = [one.from, other.from]
    .filter((day) => day !== undefined)
    .sort()
    .reverse();
  const [until] = [one.until, other.until].filter((day) => day !== undefined).sort();
  return { from, until };
}

/** "Calendar arithmetic, the day clamped to the month's end": a day so many months after another. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const monthEnd = new Date(Date.UTC(year, month + months, 0));
  monthEnd.setUTCDate(Math.min(date, monthEnd.getUTCDate()));
  return monthEnd.toISOString().slice(0, 10);
}
