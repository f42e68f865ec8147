/** A file as a commit has changed it; `before` is the name that it bore until then, where the commit gives it another. */
export interface ChangedFile {
  readonly path: string;
  readonly kind: 'added' | 'changed' | 'renamed';
  readonly before?: string;
}

/**
 * Follows files through renames, as far as git has recognised them: who wrote a file before it was moved to where a
 * control lives has worked on that control. Commits are to be handed over children first.
 */
export class LaterNames {
  readonly #later = new Map<string, ReadonlySet<string>>();

  /** Every path that the changes of a commit concern: the names of its files then, and those that they have had since. */
  concernedBy(files: readonly ChangedFile[]): readonly string[] {
    const concerned = new Set<string>();
    const learnt = new Map<string, ReadonlySet<string>>();
    for (const { path, kind, before } of files) {
      const names = new Set([path, ...(this.#later.get(path) ?? [])]);
      for (const name of names) concerned.add(name);
      if (kind === 'renamed' && before !== undefined) {
        concerned.add(before);
        learnt.set(before, new Set([...names, ...(this.#later.get(before) ?? [])]));
      }
    }
    // Before it was added, or got its name, there was no such file; what had the name earlier was another one.
    for (const { path, kind } of files) if (kind !== 'changed') this.#later.delete(path);
    for (const [before, names] of learnt) this.#later.set(before, names);
    return [...concerned];
  }
}
