interface Question<Q, A> {
  readonly about: Q;
  readonly answer: (answer: A) => void;
}

/** How many questions go together, and how many messages are on their way at a time. */
export interface BatchLimits {
  readonly size: number;
  readonly atOnce: number;
}

/** Questions of one kind, asked one by one and sent together: each message to a client and back takes its time. */
export class Batches<Q, A> {
  readonly #ask: (about: readonly Q[]) => Promise<readonly A[]>;
  readonly #limits: BatchLimits;
  #waiting: Question<Q, A>[] = [];
  #onTheWay = 0;
  #isScheduled = false;

  /** @param ask sends questions, and gives as many answers in the same order; it does not reject */
  constructor(ask: (about: readonly Q[]) => Promise<readonly A[]>, limits: BatchLimits) {
    this.#ask = ask;
    this.#limits = limits;
  }

  ask(about: Q): Promise<A> {
    return new Promise((answer) => {
      this.#waiting.push({ about, answer });
      if (this.#isScheduled) return;
      this.#isScheduled = true;
      // Whoever asks of many asks in one go: what they ask next comes along.
      queueMicrotask(() => {
        this.#isScheduled = false;
        this.#sendSome();
      });
    });
  }

  #sendSome(): void {
    while (this.#waiting.length > 0 && this.#onTheWay < this.#limits.atOnce) {
      void this.#send(this.#waiting.splice(0, this.#limits.size));
    }
  }

  async #send(questions: readonly Question<Q, A>[]): Promise<void> {
    this.#onTheWay += 1;
    const answers = await this.#ask(questions.map(({ about }) => about));
    this.#onTheWay -= 1;
    for (const [at, answer] of answers.entries()) questions[at]?.answer(answer);
    this.#sendSome();
  }
}
