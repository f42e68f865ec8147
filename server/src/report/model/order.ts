/** Compares by the first text that differs, by code unit: the same everywhere, whatever the language of the machine. */
export function inOrder<T>(...texts: readonly ((item: T) => string)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const text of texts) {
      const [left, right] = [text(a), text(b)];
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  };
}

/** Each value once, in the order in which they come first. */
export function unique<T>(values: Iterable<T>): readonly T[] {
  return [...new Set(values)];
}
