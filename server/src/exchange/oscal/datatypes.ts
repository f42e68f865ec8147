/**
 * The data types of OSCAL (https://pages.nist.gov/OSCAL-Reference/datatypes/), as far as texts have to be fitted to
 * them.
 */
import type { Day } from '../../model/values.ts';

/** A string begins and ends with a character that is no white space, and is one line. */
const stringForm = /^\S(.*\S)?$/u;

/** Whether a text can be a value of the type `string` as it is. */
export function isString(text: string): boolean {
  return stringForm.test(text);
}

const longestSummary = 80;

/** A text as a `string`: on one line, without white space around it; cut where it is long and could not be as it is. */
export function asString(text: string): string {
  if (isString(text)) return text;
  const line = asLine(text);
  return line.length > longestSummary ? `${Array.from(line).slice(0, longestSummary).join('').trimEnd()}…` : line;
}

/** A text as a `markup-line`: on one line, never empty. */
export function asLine(text: string): string {
  if (isString(text)) return text;
  const line = text.replace(/[\s\u0085]+/g, ' ').trim();
  return line === '' ? '–' : line;
}

/** A text as a `markup-multiline`: any, but not an empty one. */
export function asLines(text: string): string {
  return text === '' ? '–' : text;
}

/** A link as a `uri-reference`: what is no part of a URI is escaped. */
export function asReference(link: string): string {
  const escaped = encodeURI(link.replace(/\p{Cs}/gu, '\ufffd')).replace(/%25([0-9A-Fa-f]{2})/g, '%$1');
  const [before = '', ...fragments] = escaped.split('#');
  return fragments.length === 0 ? before : `${before}#${fragments.join('%23')}`;
}

/** A path of a file as a `uri-reference`. */
export function asPathReference(path: string): string {
  return encodeURI(path.replace(/\p{Cs}/gu, '\ufffd'))
    .replaceAll('#', '%23')
    .replaceAll('?', '%3F');
}

/** A moment of a day, `YYYY-MM-DD`, as a `date-time-with-timezone`; undefined for years that OSCAL has no place for. */
export function moment(day: Day | undefined, time = '00:00'): string | undefined {
  return day !== undefined && /^(19|2\d)\d\d-/.test(day) ? `${day}T${time}:00Z` : undefined;
}
