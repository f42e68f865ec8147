import type { Day } from '../model/values.ts';

/** The day of a moment in the local time zone. */
export function localDay(moment: Date): Day {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
