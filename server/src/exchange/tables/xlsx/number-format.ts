/** What a format of numbers (ECMA-376, part 1, 18.8.30) makes of one, as far as it matters here. */
export interface NumberFormat {
  readonly kind: 'general' | 'number' | 'percent' | 'day' | 'text';
  /** How many decimals are always shown; undefined where their number is not fixed. */
  readonly decimals?: number;
}

const general: NumberFormat = { kind: 'general' };
const day: NumberFormat = { kind: 'day' };

/** Formats that need no code in the file (18.8.30); those from 27 to 36 and 50 to 58 are days of East Asia. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  49: '@',
};

/** The format of an id; `code` is what the file says of it. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return day;
  const written = code ?? builtIn[id];
  return written === undefined ? general : formatOf(written);
}

function formatOf(code: string): NumberFormat {
  const [positive = ''] = code
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^[\]]*\]/g, '')
    .split(';');
  if (/general/i.test(positive)) return general;
  if (positive.includes('@')) return { kind: 'text' };
  if (/[dy]/i.test(positive) || (/m/i.test(positive) && !/[hs]/i.test(positive))) return day;
  const decimals = /[0?#]\.(0*)/.exec(positive)?.[1]?.length;
  const fixed = decimals ?? (/[0#]/.test(positive) ? 0 : undefined);
  if (fixed === undefined) return general;
  return { kind: positive.includes('%') ? 'percent' : 'number', decimals: fixed };
}

const dayInMilliseconds = 86_400_000;

/**
 * The day that a workbook means by a number, `YYYY-MM-DD`; undefined where it is none. Numbers count days, from
 * 1899-12-30, or from 1904-01-01 in workbooks that began on a Macintosh. The 29 February 1900 that Excel counts never was.
 */
export function dayOfSerial(serial: number, from1904: boolean): string | undefined {
  const whole = Math.floor(serial);
  if (!Number.isFinite(serial) || whole < 1 || whole > 2_958_465) return undefined;
  const shifted = from1904 ? whole : whole - (whole > 60 ? 1 : 0);
  if (!from1904 && whole === 60) return undefined;
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 31);
  const time = new Date(first + shifted * dayInMilliseconds).toISOString();
  return /^\d{4}-/.test(time) ? time.slice(0, 10) : undefined;
}

/**
 * The time of day that a workbook means by a number, `HH:MM:SS` or `HH:MM:SS.mmm`: its fraction is that of the day.
 * Undefined at the beginning of a day, where a number is that day and no more.
 */
export function timeOfSerial(serial: number): string | undefined {
  // A fraction is stored so nearly that it is right to the millisecond; what it may lack must not become the day after.
  const milliseconds = Math.min(Math.round((serial - Math.floor(serial)) * dayInMilliseconds), dayInMilliseconds - 1);
  if (milliseconds === 0) return undefined;
  const [time = ''] = /\d\d:\d\d:\d\d\.\d{3}/.exec(new Date(milliseconds).toISOString()) ?? [];
  return time.replace(/\.000$/, '');
}
