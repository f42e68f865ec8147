import type { BaselineEntry } from '../../engine/baseline/baseline.ts';
import { coverText } from '../../engine/baseline/baseline.ts';
import { calendarDay } from '../../model/calendar-day.ts';
import { isUnchangeable, unchangeableCategories } from '../../model/rule-id.ts';
import { listed, quoted } from '../../model/schema/wording.ts';

/** The entries of a baseline, or why a text is none, in a sentence. */
export type ReadBaseline = { readonly entries: readonly BaselineEntry[] } | { readonly broken: string };

/** Reads a baseline as `writeBaseline` writes it. What is not known is refused, so that no slip adopts more than was meant. */
export function readBaseline(text: string): ReadBaseline {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // What the parser says differs from one version of the runtime to the next.
    return { broken: /^<{7} /m.test(text) ? 'It is no JSON: a merge has left its marks.' : 'It is no JSON.' };
  }
  const { version, problems, ...others } = membersOf(value) ?? {};
  if (version !== 1 || !Array.isArray(problems)) {
    return { broken: 'It is no baseline: it must be an object with "version": 1 and a list of "problems".' };
  }
  const [other] = Object.keys(others);
  if (other !== undefined) return { broken: `It has a key ${quoted(other)}, which no baseline has.` };
  const entries: BaselineEntry[] = [];
  const seen = new Map<string, number>();
  for (const [index, problem] of problems.entries()) {
    const entry = readEntry(problem);
    if (typeof entry === 'string') return { broken: `Entry ${index + 1}: ${entry}` };
    const covers = `${entry.isms ?? ''} ${coverText(entry)}`;
    const before = seen.get(covers);
    if (before !== undefined) {
      return {
        broken: `Entries ${before + 1} and ${index + 1} are about the same: leave one, with the sum of their counts.`,
      };
    }
    seen.set(covers, index);
    entries.push(entry);
  }
  return { entries };
}

const required = ['rule', 'kind', 'id', 'at', 'reason'] as const;
const known: readonly string[] = [...required, 'isms', 'file', 'count', 'until'];

function readEntry(value: unknown): BaselineEntry | string {
  const members = membersOf(value);
  if (!members) return 'it is no object.';
  const other = Object.keys(members).find((key) => !known.includes(key));
  if (other !== undefined) return `it has a key ${quoted(other)}, which no entry has.`;
  const texts = ['rule', 'kind', 'id', 'at', 'reason', 'isms', 'file', 'until'] as const;
  for (const key of texts) {
    if (members[key] === undefined && required.every((each) => each !== key)) continue;
    if (typeof members[key] !== 'string') return `"${key}" must be a text.`;
  }
  const { rule, kind, id, at, reason, isms, file, until } = members as Readonly<Record<string, string>>;
  if (rule === undefined || kind === undefined || id === undefined || at === undefined || reason === undefined) {
    return `it needs ${listed(required, 'and')}.`;
  }
  if (isUnchangeable(rule)) return `problems of ${listed(unchangeableCategories, 'and')} cannot be adopted.`;
  if (reason.trim() === '') return '"reason" is empty; say why the problem is accepted.';
  if (until !== undefined && !calendarDay(until)) return '"until" is no day of the calendar such as 2026-12-31.';
  const { count } = members;
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1) {
    return '"count" must be a whole number from 1.';
  }
  return { rule, kind, id, at, count, reason, ...onlyGiven({ isms, file, until }) };
}

function onlyGiven(members: Readonly<Record<'isms' | 'file' | 'until', string | undefined>>): Partial<BaselineEntry> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}
