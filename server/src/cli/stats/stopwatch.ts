/** Adds up how long the parts of a run take, in milliseconds. What is measured within a part is not counted for it. */
export class Stopwatch {
  readonly #elapsed: () => number;
  readonly #times = new Map<string, number>();
  readonly #counts = new Map<string, number>();
  readonly #waiting = new Map<string, number>();
  /** The parts that are being worked on, the innermost last, and since when the innermost has been. */
  readonly #open: string[] = [];
  #since = 0;

  /** @param elapsed a clock that only runs forward, in milliseconds */
  constructor(elapsed: () => number) {
    this.#elapsed = elapsed;
  }

  /** The parts so far, with their times. */
  get times(): ReadonlyMap<string, number> {
    return this.#times;
  }

  /** How often a part was begun. */
  count(part: string): number {
    return this.#counts.get(part) ?? 0;
  }

  /** Does the work of a part. */
  time<T>(part: string, work: () => T): T {
    this.#turnTo(part);
    try {
      return work();
    } finally {
      this.#turnBack();
    }
  }

  /** Waits for something of a part; while several of them are waited for, time is counted once. */
  async wait<T>(part: string, ask: () => Promise<T>): Promise<T> {
    const before = this.#waiting.get(part) ?? 0;
    this.#waiting.set(part, before + 1);
    if (before === 0) this.#times.set(part, (this.#times.get(part) ?? 0) - this.#elapsed());
    try {
      return await ask();
    } finally {
      const left = (this.#waiting.get(part) ?? 1) - 1;
      this.#waiting.set(part, left);
      if (left === 0) this.#times.set(part, (this.#times.get(part) ?? 0) + this.#elapsed());
    }
  }

  #turnTo(part: string): void {
    this.#count();
    this.#open.push(part);
    this.#counts.set(part, this.count(part) + 1);
  }

  #turnBack(): void {
    this.#count();
    this.#open.pop();
  }

  /** Counts what has passed for the innermost part. */
  #count(): void {
    const now = this.#elapsed();
    const part = this.#open.at(-1);
    if (part !== undefined) this.#times.set(part, (this.#times.get(part) ?? 0) + now - this.#since);
    this.#since = now;
  }
}
