import type { Pace } from '../host/pace.ts';

/**
 * How long work goes on before requests have their turn, in milliseconds. A request needs up to five turns from being
 * read to being answered (the queues of `vscode-jsonrpc` take one each), and should not wait for 50 ms.
 */
const sliceTakes = 6;

/** A slice of work. Whoever works on asks between two pieces whether it is over, and then lets others have their turn. */
export class Slice {
  readonly #pace: Pace;
  #began: number;

  constructor(pace: Pace) {
    this.#pace = pace;
    this.#began = pace.elapsed();
  }

  isOver(): boolean {
    return this.#pace.elapsed() - this.#began >= sliceTakes;
  }

  /** Lets others have their turn, and begins the next slice. */
  async next(): Promise<void> {
    await this.#pace.turn();
    this.#began = this.#pace.elapsed();
  }
}

/** As many are asked for at a time: where answers come from elsewhere, they come together. */
const askedAtOnce = 32;

/** Asks something of each of many, and takes in the answers in their order, in slices. */
export async function inSlices<T, A>(
  pace: Pace,
  all: readonly T[],
  ask: (each: T) => Promise<A>,
  takeIn: (each: T, answer: A) => void,
): Promise<void> {
  const slice = new Slice(pace);
  let asked: { readonly each: T; readonly answer: Promise<A> }[] = [];
  for (const [index, one] of all.entries()) {
    asked.push({ each: one, answer: ask(one) });
    if (asked.length < askedAtOnce && !slice.isOver() && index < all.length - 1) continue;
    for (const { each, answer } of asked) {
      takeIn(each, await answer);
      if (slice.isOver()) await slice.next();
    }
    asked = [];
  }
}
