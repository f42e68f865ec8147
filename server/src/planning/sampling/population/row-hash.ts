/** A list of numbers that grows without being copied for each of them: eight bytes a number. */
export class NumberList {
  #values = new Float64Array(1_024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Float64Array(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  /** The numbers that are in the list more than once. */
  repeated(): ReadonlySet<number> {
    const sorted = this.#values.slice(0, this.#length).sort();
    const found = new Set<number>();
    for (let at = 1; at < sorted.length; at += 1) {
      const value = sorted[at];
      if (value !== undefined && value === sorted[at - 1]) found.add(value);
    }
    return found;
  }

  values(): Float64Array {
    return this.#values.subarray(0, this.#length);
  }
}

/** A number of 53 bits for a record: equal records have the same; others may, once in a great while. */
export function recordHash(cells: readonly string[]): number {
  let low = 0x811c9dc5;
  let high = 0x9dc5811c;
  for (const cell of cells) {
    for (let at = 0; at < cell.length; at += 1) {
      const code = cell.charCodeAt(at);
      low = Math.imul(low ^ code, 0x01000193);
      high = Math.imul(high ^ code, 0x85ebca6b);
    }
    low = Math.imul(low ^ 0x1ffff, 0x01000193);
    high = Math.imul((high ^ (high >>> 13)) + 0x1ffff, 0xc2b2ae35);
  }
  return ((high >>> 11) & 0x1fffff) * 2 ** 32 + (low >>> 0);
}
