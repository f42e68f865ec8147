import type { Related } from './problem.ts';

/** The files whose diagnostics may be others than before. */
export class ChangedFiles {
  /** Files whose problems point into a file as related places: their ranges move with its text. */
  readonly #pointingInto = new Map<string, Set<string>>();
  #changed = new Set<string>();

  /** Notes that the problems of a file may be others. */
  add(path: string): void {
    this.#changed.add(path);
  }

  /** Notes that the text of a file is another: places in it have moved, wherever they are spoken of. */
  addMoved(path: string): void {
    this.#changed.add(path);
    for (const pointing of this.#pointingInto.get(path) ?? []) this.#changed.add(pointing);
  }

  /** Notes the places that a problem of a file points to. */
  notePointers(from: string, related: readonly Related[]): void {
    for (const { where } of related) {
      if (where.file === from) continue;
      const pointing = this.#pointingInto.get(where.file);
      if (pointing) pointing.add(from);
      else this.#pointingInto.set(where.file, new Set([from]));
    }
  }

  /** Gives what was noted since the last time. */
  take(): ReadonlySet<string> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }
}
