import { calendarDay } from '../../model/calendar-day.ts';
import type { Day } from '../../model/values.ts';
import type { Cell } from '../tables/table.ts';
import months from './months.json';
import { normalise } from './normalise.ts';

/**
 * The day that a cell means: a date of the spreadsheet, ISO, `31.12.2025`, `12/31/2025` or `31/12/2025` where one of the
 * two numbers can be no month, `3 March 2026` and `3. März 2026`; undefined where it is none or could be two days. What
 * comes with a time of day is that day.
 */
export function dayOf({ kind, text }: Cell): Day | undefined {
  if (kind === 'day') return real(text);
  const written = text.trim().replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[ap]m)?( ?Z| ?[+-]\d{2}:?\d{2})?$/i, '');
  return iso(written) ?? dotted(written) ?? slashed(written) ?? inWords(written);
}

/** Whether a text is one of those that could be two days. */
export function couldBeTwoDays(text: string): boolean {
  const [, first, second] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(text.trim()) ?? [];
  return first !== undefined && Number(first) <= 12 && Number(second) <= 12 && first !== second;
}

function iso(text: string): Day | undefined {
  const [, year, month, day] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  return dayFrom(year, month, day);
}

function dotted(text: string): Day | undefined {
  const [, day, month, year] = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})$/.exec(text) ?? [];
  return dayFrom(year, month, day);
}

function slashed(text: string): Day | undefined {
  const [, first, second, year] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(text) ?? [];
  if (first === undefined || couldBeTwoDays(text)) return undefined;
  return Number(first) > 12 ? dayFrom(year, second, first) : dayFrom(year, first, second);
}

function inWords(text: string): Day | undefined {
  const words = normalise(text).split(' ');
  const month = words.flatMap((word) => months.findIndex((names) => names.includes(word)) + 1 || []);
  const year = words.find((word) => /^\d{4}$/.test(word));
  const day = words.map((word) => /^(\d{1,2})(st|nd|rd|th)?$/.exec(word)?.[1]).find((each) => each !== undefined);
  if (words.length !== 3 || month.length !== 1) return undefined;
  return dayFrom(year, String(month[0]), day);
}

function dayFrom(year: string | undefined, month: string | undefined, day: string | undefined): Day | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const full = year.length === 2 ? `20${year}` : year;
  return real(`${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function real(text: string): Day | undefined {
  return calendarDay(text) ? text : undefined;
}
