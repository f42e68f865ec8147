import type { Graph } from './graph/graph.ts';
import type { Cell } from './graph/values.ts';

/** What is known of a file that documents refer to. `unknown` until somebody has looked. */
export type FileFact = 'unknown' | 'absent' | 'present';

/** The SHA-256 of a file, in lower-case hex; `absent` where there is no file that can be read. */
export type FileHash = 'unknown' | 'absent' | { readonly sha256: string };

/**
 * Facts about files other than audit documents. Rules ask for them; the engine, which does no input or output, hands
 * the paths that nobody has looked at yet to its host, and runs the rules again when the answers come.
 */
export class FileFacts<Fact> {
  readonly #graph: Graph;
  readonly #unknown: Fact;
  readonly #cells = new Map<string, Cell<Fact>>();
  #wanted = new Set<string>();

  /** `unknown` is the fact of a file that nobody has looked at. */
  constructor(graph: Graph, unknown: Fact) {
    this.#graph = graph;
    this.#unknown = unknown;
  }

  /** What is known of a file. Tracked. */
  of(path: string): Fact {
    let cell = this.#cells.get(path);
    if (!cell) {
      cell = this.#graph.cell(this.#unknown);
      this.#cells.set(path, cell);
      this.#wanted.add(path);
    }
    return cell.get();
  }

  set(path: string, fact: Fact): void {
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
