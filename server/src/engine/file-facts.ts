import type { Cell, Graph } from './graph.ts';

/** What is known of a file that documents refer to. `unknown` until somebody has looked. */
export type FileFact = 'unknown' | 'absent' | 'present';

/**
 * Facts about files other than audit documents. Rules ask for them; the engine, which does no input or output, hands
 * the paths that nobody has looked at yet to its host, and runs the rules again when the answers come.
 */
export class FileFacts {
  readonly #graph: Graph;
  readonly #cells = new Map<string, Cell<FileFact>>();
  #wanted = new Set<string>();

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** What is known of a file. Tracked. */
  of(path: string): FileFact {
    let cell = this.#cells.get(path);
    if (!cell) {
      cell = this.#graph.cell<FileFact>('unknown');
      this.#cells.set(path, cell);
      this.#wanted.add(path);
    }
    return cell.get();
  }

  set(path: string, fact: FileFact): void {
    this.#cells.get(path)?.set(fact);
  }

  /** The paths that were asked for since the last call. */
  takeWanted(): readonly string[] {
    const wanted = [...this.#wanted];
    this.#wanted = new Set();
    return wanted;
  }

  /** All paths that were ever asked for. */
  known(): readonly string[] {
    return [...this.#cells.keys()];
  }
}
