import type { Day } from '../../model/values.ts';
import type { Engine } from '../engine.ts';
import { isWithinAny } from '../paths.ts';
import { type Baseline, type BaselineEntry, coverText, isInForce, rootOf } from './baseline.ts';

/** An entry that covers less than it says. */
export interface UnusedEntry {
  readonly baseline: Baseline;
  readonly entry: BaselineEntry;
  /** How many problems it covers. */
  readonly covered: number;
  readonly why: 'gone' | 'expired';
}

/**
 * The entries of all baselines in force that cover fewer problems than they say, in the order of their files. Nothing is
 * said of other workspace folders, nor of rules that cannot judge now.
 */
export function unusedEntries(engine: Engine, today: Day): readonly UnusedEntry[] {
  const all = engine.allIsms();
  const baselines = new Map(
    all.flatMap((isms) => isms.baseline.whole() ?? []).map((baseline) => [baseline.path, baseline]),
  );
  const covered = new Map<string, number>();
  for (const isms of all) {
    for (const entry of engine.filesOf(isms).flatMap((file) => engine.adoptedIn(file))) {
      const text = `${isms.root} ${coverText(entry)}`;
      covered.set(text, (covered.get(text) ?? 0) + 1);
    }
  }
  const folders = new Set(engine.folders());
  return [...baselines.values()].flatMap((baseline) =>
    baseline.entries.flatMap((entry): readonly UnusedEntry[] => {
      const root = rootOf(entry, baseline);
      if (root === undefined || !isWithinAny(root, folders)) return [];
      if (!isInForce(entry, today)) return [{ baseline, entry, covered: 0, why: 'expired' }];
      const isms = all.find((each) => each.root === root);
      const isOther = isms && isms.baseline.whole()?.path !== baseline.path;
      if (isms && (isOther || engine.isBlind(entry.rule, isms))) return [];
      const count = covered.get(`${root} ${coverText(entry)}`) ?? 0;
      return count < entry.count ? [{ baseline, entry, covered: count, why: 'gone' }] : [];
    }),
  );
}
