import { calendarDay } from '../../../model/calendar-day.ts';
import type { Day } from '../../../model/values.ts';
import type { Cursor } from './cursor.ts';

/** The day of a moment as it is written, whatever its zone. */
export function dayOf(moment: string | undefined): Day | undefined {
  const day = moment?.slice(0, 10);
  return day !== undefined && calendarDay(day) ? day : undefined;
}

/** A short id for an object, by its UUID; by its place where it has none. */
export function shortId(object: Cursor): string {
  const hex = object.text('uuid')?.replaceAll('-', '').toLowerCase() ?? '';
  if (/^[0-9a-f]{32}$/.test(hex)) return hex.slice(0, 8);
  return object.path.replace(/[^0-9]+/g, '-').replace(/^-+|(?<!-)-+$/g, '');
}
