import { type UnusedEntry, unusedEntries } from '../engine/baseline/unused.ts';
import { relativeTo } from '../engine/paths.ts';
import type { Workspace } from './workspace.ts';

/** As many entries are named one by one. */
const namedAtMost = 5;

/** Lines for people on the entries of baselines that cover nothing, or less than they say; none where all are used. */
export function linesOnUnused({ engine, asOf, root }: Workspace): readonly string[] {
  const unused = unusedEntries(engine, asOf);
  const paths = [...new Set(unused.map(({ baseline }) => baseline.path))];
  return paths.flatMap((path) => {
    const of = unused.filter(({ baseline }) => baseline.path === path);
    const file = relativeTo(root, path);
    const more = of.length - namedAtMost;
    return [
      `warning: Entries of the baseline ${file} cover less than they say. What is mended goes with audit-as-code baseline update ${file}.`,
      ...of.slice(0, namedAtMost).map((each) => `  ${lineOn(each)}`),
      ...(more > 0 ? [`  and ${more} more`] : []),
    ];
  });
}

function lineOn({ entry, covered, why }: UnusedEntry): string {
  const place = [entry.kind, entry.id].filter((part) => part !== '').join('/');
  const what = `${entry.rule} at ${place}${entry.at}`;
  if (why === 'expired') return `${what}: ${entry.until} was its last day`;
  return `${what}: ${covered === 0 ? 'not reported any more' : `${covered} of ${entry.count} are reported`}`;
}
