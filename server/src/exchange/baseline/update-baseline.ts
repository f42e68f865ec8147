import { type BaselineEntry, coverText, isInForce } from '../../engine/baseline/baseline.ts';
import type { Day } from '../../model/values.ts';
import type { FoundProblem } from './found-problems.ts';

/** Why problems that no entry covers are adopted, and the last day on which they are. */
export type Adoption = Pick<BaselineEntry, 'until'> & Partial<Pick<BaselineEntry, 'reason'>>;

/** A baseline of all that is there, and how it differs from the one before; in numbers of problems. */
export interface UpdatedBaseline {
  readonly entries: readonly BaselineEntry[];
  readonly added: number;
  readonly removed: number;
}

/**
 * Makes a baseline of the problems that are there. Those that an entry covers keep its reason and its day; others get
 * those of the adoption. Where a key has more problems than its entry says, all of them get the new ones, since nobody
 * can tell which of them were there before.
 *
 * @returns undefined where there is something to adopt and no reason is given
 */
export function updateBaseline(
  before: readonly BaselineEntry[],
  found: readonly FoundProblem[],
  { reason, until }: Adoption,
  today: Day,
): UpdatedBaseline | undefined {
  const entries = new Map<string, BaselineEntry>();
  for (const { rule, kind, id, at, file, isms } of found) {
    const text = textOf({ rule, kind, id, at, file, isms });
    const count = (entries.get(text)?.count ?? 0) + 1;
    const told = { ...(isms !== undefined && { isms }), ...(file !== undefined && { file }) };
    entries.set(text, { rule, kind, id, at, count, reason: reason ?? '', ...told });
  }
  const holding = new Map(before.filter((entry) => isInForce(entry, today)).map((entry) => [textOf(entry), entry]));
  let added = 0;
  for (const [text, entry] of entries) {
    const known = holding.get(text);
    if (known && known.count >= entry.count) {
      entries.set(text, { ...known, count: entry.count });
      continue;
    }
    if (reason === undefined) return undefined;
    added += entry.count - (known?.count ?? 0);
    entries.set(text, { ...entry, ...(until !== undefined && { until }) });
  }
  const sum = (all: Iterable<BaselineEntry>) => [...all].reduce((total, { count }) => total + count, 0);
  const removed = sum(before) + added - sum(entries.values());
  return { entries: [...entries.values()], added, removed };
}

function textOf(entry: FoundProblem): string {
  return `${entry.isms ?? ''} ${coverText(entry)}`;
}
