import { comments } from '../yaml/comments.ts';
import type { Range } from '../yaml/tree.ts';
import { calendarDay } from './dates.ts';
import type { Day } from './values.ts';

/** A comment that accepts what rules report (docs/format.md, "Accepted deviations"), as written: it may name anything. */
export interface Deviation extends Range {
  /** Whether it stands alone on its line: then it is about the line below, else about its own. */
  readonly alone: boolean;
  /** The names between the commas, without white space around them, each once. None where nothing is named. */
  readonly rules: readonly string[];
  /** The last day on which it holds; undefined where it holds until it is removed. */
  readonly until: Day | undefined;
  /** What stands after `--`; undefined where there is nothing. */
  readonly reason: string | undefined;
}

const keyword = 'audit-ignore';
/** A longer word, such as `audit-ignored`, is prose. */
const beginning = /^#\s*audit-ignore(?![\w-])/;

/** The deviations that the comments of a YAML stream declare, in the order of the text. */
export function deviationsIn(text: string): readonly Deviation[] {
  if (!text.includes(keyword)) return [];
  return comments(text).flatMap(({ start, end, alone, text: comment }) => {
    const [begun] = beginning.exec(comment) ?? [];
    return begun === undefined ? [] : [{ start, end, alone, ...partsOf(comment.slice(begun.length)) }];
  });
}

/** Reads `<rule>[, <rule>…] [until YYYY-MM-DD] -- reason`. What is no day after `until` stays a part of the last name. */
function partsOf(written: string): Pick<Deviation, 'rules' | 'until' | 'reason'> {
  const dashes = written.indexOf('--');
  const reason = dashes < 0 ? '' : written.slice(dashes + 2).trim();
  const words = (dashes < 0 ? written : written.slice(0, dashes)).split(/\s+/).filter((word) => word !== '');
  const day = words.at(-2) === 'until' ? words.at(-1) : undefined;
  const until = day !== undefined && calendarDay(day) ? day : undefined;
  const names = (until === undefined ? words : words.slice(0, -2)).join(' ');
  return {
    rules: names === '' ? [] : [...new Set(names.split(',').map((name) => name.trim()))],
    until,
    reason: reason === '' ? undefined : reason,
  };
}
