import { isOpen } from '../../engine/diagnostic.ts';
import type { Engine } from '../../engine/engine.ts';
import { plus } from '../../model/dates.ts';
import { isUnchangeable } from '../../model/rule-id.ts';
import type { Comment } from '../../yaml/comments.ts';
import type { LineIndex } from '../../yaml/line-index.ts';
import type { Range } from '../../yaml/tree.ts';
import { type Entry, entryOf } from './entry.ts';
import { ruleOffers } from './rules.ts';
import { literal } from './snippet.ts';

/** What may be typed in a comment, and the word that it stands for. */
export interface CommentEntries extends Range {
  readonly entries: readonly Entry[];
}

/** What a comment that accepts a deviation may name: the rules that report there first, and how long it holds. */
export function deviationEntries(
  engine: Engine,
  file: string,
  comment: Comment,
  lines: LineIndex,
  offset: number,
): CommentEntries | undefined {
  const before = comment.text.slice(0, offset - comment.start);
  const line = lines.position(comment.start).line + (comment.alone ? 1 : 0);
  const open = engine.diagnostics(file).filter((each) => isOpen(each) && each.range.start.line === line);
  const reported = [...new Set(open.map(({ rule }) => rule))].filter((rule) => !isUnchangeable(rule));
  const word = /(?<![^\s,#])[^\s,#]*$/.exec(before)?.[0] ?? '';
  const rest = /^[^\s,]*/.exec(comment.text.slice(before.length))?.[0] ?? '';
  const range = { start: offset - word.length, end: offset + rest.length };
  if (/^#\s*[\w-]*$/.test(before)) return { ...range, entries: beginnings(reported) };
  if (!/^#\s*audit-ignore\s/.test(before) || before.includes('--')) return undefined;
  const today = engine.ismsOf(file)?.today();
  if (/\suntil\s+[\d-]*$/.test(before)) return { ...range, entries: today === undefined ? [] : lastDays(today) };
  const rules = ruleOffers();
  const here = rules
    .filter(({ text }) => reported.includes(text))
    .map((offer) => ({ ...offer, note: 'reported here' }));
  const others = rules.filter(({ text }) => !reported.includes(text));
  return { ...range, entries: [...here, ...others].map((offer) => entryOf(offer, literal(offer.text))) };
}

function beginnings(reported: readonly string[]): readonly Entry[] {
  const reason = 'Accepts what a rule reports here, for a reason.';
  const whole = reported.map((rule) =>
    entryOf(
      { sort: 'rule', text: `audit-ignore ${rule}`, note: 'reported here', reason },
      `audit-ignore ${rule} -- $1`,
    ),
  );
  return [...whole, entryOf({ sort: 'rule', text: 'audit-ignore', reason }, 'audit-ignore $1 -- $2')];
}

function lastDays(today: string): readonly Entry[] {
  const lengths = { P1M: 'in one month', P3M: 'in three months', P6M: 'in six months', P12M: 'in a year' };
  return Object.entries(lengths).map(([length, note]) => {
    const day = plus(today, length);
    return entryOf({ sort: 'day', text: day, note }, day);
  });
}
