import type { Day } from '../../model/values.ts';
import type { Graph } from '../graph/graph.ts';
import type { Cell } from '../graph/values.ts';
import type { Documents } from '../lookup/documents.ts';
import { type Baseline, type BaselineEntry, type BaselineFact, coverText, isInForce, rootOf } from './baseline.ts';

/** What the baseline of an ISMS depends on. */
export interface BaselineSources {
  readonly root: string;
  readonly documents: Documents;
  readonly today: Cell<Day>;
  /** The one that is asked for in the place of what Isms documents name. */
  readonly given: Cell<Baseline | undefined>;
  /** What is known of the file that a document names as a baseline, and its path; undefined where that leads out. */
  readonly named: (
    document: string,
    written: string,
  ) => { readonly path: string; readonly fact: BaselineFact } | undefined;
}

/** The baseline of one ISMS: the one that the whole workspace is judged with, else the one that the Isms document names. */
export class NamedBaseline {
  /** The baseline with all its entries, those of other roots and those out of force included. */
  readonly whole: () => Baseline | undefined;
  /** The entries that are in force for this ISMS, by `coverText`. */
  readonly entries: () => ReadonlyMap<string, BaselineEntry>;

  constructor(graph: Graph, { root, documents, today, given, named }: BaselineSources) {
    const whole = graph.derived((): Baseline | undefined => {
      const asked = given.get();
      if (asked) return asked;
      const document = documents.first('Isms');
      const written = document?.baseline?.value;
      const found = document && written !== undefined ? named(document.file, written) : undefined;
      if (!found || typeof found.fact === 'string' || 'broken' in found.fact) return undefined;
      return { path: found.path, entries: found.fact.entries };
    });
    const entries = graph.derived(() => {
      const baseline = whole.get();
      const holding = (baseline?.entries ?? []).filter(
        (entry) => baseline && rootOf(entry, baseline) === root && isInForce(entry, today.get()),
      );
      return new Map(holding.map((entry) => [coverText(entry), entry]));
    });
    this.whole = () => whole.get();
    this.entries = () => entries.get();
  }
}
