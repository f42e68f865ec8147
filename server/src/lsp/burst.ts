/** How long nothing has to come until a burst counts as over, and how long one may last at most; in milliseconds. */
const quiet = 100;
const atMost = 1_000;

/** Does something once at the end of a burst of events, and during a long one from time to time. */
export class Burst {
  readonly #act: () => void;
  #first: ReturnType<typeof setTimeout> | undefined;
  #last: ReturnType<typeof setTimeout> | undefined;

  constructor(act: () => void) {
    this.#act = act;
  }

  /** Something has come. */
  more(): void {
    const end = () => {
      this.stop();
      this.#act();
    };
    this.#first ??= setTimeout(end, atMost);
    clearTimeout(this.#last);
    this.#last = setTimeout(end, quiet);
  }

  /** Forgets what has come. */
  stop(): void {
    clearTimeout(this.#first);
    clearTimeout(this.#last);
    this.#first = undefined;
    this.#last = undefined;
  }
}
