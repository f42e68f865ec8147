/** A day some days after another, as `YYYY-MM-DD`. */
export function after(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The Monday of a week of a year, counted from 0 at the first Monday in it. */
export function monday(year: number, week: number): string {
  const first = new Date(Date.UTC(year, 0, 1)).getUTCDay();
  return after(`${year}-01-01`, ((8 - first) % 7) + week * 7);
}
