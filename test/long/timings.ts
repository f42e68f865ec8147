import { performance } from 'node:perf_hooks';

/** What is timed, in words for the table. */
export type Timed = 'typing' | 'question' | 'view' | 'files changed' | 'branch changed' | 'new day';

/** Milliseconds by what was timed. */
export type Times = ReadonlyMap<Timed, readonly number[]>;

/** Times what is done. */
export class Timings {
  #times = new Map<Timed, number[]>();

  async time(what: Timed, act: () => Promise<unknown>): Promise<void> {
    const started = performance.now();
    await act();
    const times = this.#times.get(what) ?? [];
    times.push(performance.now() - started);
    this.#times.set(what, times);
  }

  /** The times since the last call. */
  take(): Times {
    const times = this.#times;
    this.#times = new Map();
    return times;
  }
}
