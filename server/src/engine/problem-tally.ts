import type { Severity } from '../model/severity.ts';
import type { Graph } from './graph/graph.ts';
import { Cell } from './graph/values.ts';

/** How many problems there are of each severity; accepted ones are not counted. */
export type ProblemCounts = Readonly<Record<Exclude<Severity, 'off'>, number>>;

/** The counts of a file without problems. */
export const noProblems: ProblemCounts = { error: 0, warning: 0, information: 0, hint: 0 };

/** The sum of counts. */
export function sumOf(all: Iterable<ProblemCounts>): ProblemCounts {
  const sum = { ...noProblems };
  for (const { error, warning, information, hint } of all) {
    sum.error += error;
    sum.warning += warning;
    sum.information += information;
    sum.hint += hint;
  }
  return sum;
}

/** Counts that somebody has asked for; they go when nobody reads them any more. */
class CountCell extends Cell<ProblemCounts> {
  readonly #letGo: () => void;

  constructor(graph: Graph, counts: ProblemCounts, letGo: () => void) {
    super(graph, counts);
    this.#letGo = letGo;
  }

  override rest(): void {
    this.#letGo();
  }
}

interface Total {
  readonly cell: CountCell;
  /** What the cell holds, and the files that it is the sum of. */
  sum: ProblemCounts;
  readonly parts: Map<string, ProblemCounts>;
}

/** What a tally is of. */
export interface Tallied {
  /** The files of one ISMS root. */
  readonly files: () => Iterable<string>;
  /** The problems of a file as they are now; none of a file that is not of the root. */
  readonly count: (file: string) => ProblemCounts;
}

/**
 * Numbers of the problems of one ISMS root, for those who show them: nothing is counted before somebody asks, and after
 * that only what changed is counted again.
 */
export class ProblemTally {
  readonly #graph: Graph;
  readonly #tallied: Tallied;
  readonly #cells = new Map<string, CountCell>();
  #total: Total | undefined;

  constructor(graph: Graph, tallied: Tallied) {
    this.#graph = graph;
    this.#tallied = tallied;
  }

  /** The problems of a file. Tracked. */
  of(file: string): ProblemCounts {
    let cell = this.#cells.get(file);
    if (!cell) {
      cell = new CountCell(this.#graph, this.#tallied.count(file), () => this.#cells.delete(file));
      this.#cells.set(file, cell);
    }
    return cell.get();
  }

  /** The problems of all files together. Tracked. */
  total(): ProblemCounts {
    if (!this.#total) {
      const parts = new Map([...this.#tallied.files()].map((file) => [file, this.#tallied.count(file)]));
      const letGo = () => {
        this.#total = undefined;
      };
      const sum = sumOf(parts.values());
      this.#total = { cell: new CountCell(this.#graph, sum, letGo), sum, parts };
    }
    return this.#total.cell.get();
  }

  /** Counts those of these files again that somebody has asked about. */
  update(files: Iterable<string>): void {
    const total = this.#total;
    if (!total && this.#cells.size === 0) return;
    const differences: ProblemCounts[] = [];
    for (const file of files) {
      const cell = this.#cells.get(file);
      if (!cell && !total) continue;
      const counts = this.#tallied.count(file);
      cell?.set(counts);
      if (total) differences.push(counts, negative(total.parts.get(file) ?? noProblems));
      if (counts === noProblems) total?.parts.delete(file);
      else total?.parts.set(file, counts);
    }
    if (total) {
      total.sum = sumOf([total.sum, ...differences]);
      total.cell.set(total.sum);
    }
  }
}

function negative({ error, warning, information, hint }: ProblemCounts): ProblemCounts {
  return { error: -error, warning: -warning, information: -information, hint: -hint };
}
