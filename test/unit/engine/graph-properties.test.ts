import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Graph, type Watching } from '../../../server/src/engine/graph/graph.ts';
import type { Derived } from '../../../server/src/engine/graph/values.ts';

const cells = 4;
const deriveds = 8;

/** What a derived value is made of: `above` where `test` is above zero, else `otherwise`. */
interface Formula {
  readonly test: number;
  readonly above: number;
  readonly otherwise: number;
}

type Step =
  | { readonly do: 'set'; readonly cell: number; readonly to: number }
  | { readonly do: 'watch' | 'stop' | 'ask'; readonly derived: number }
  | { readonly do: 'settle' };

/** A source is a cell, or a derived value before this one: there are no circles. */
const formulas = fc.tuple(
  ...Array.from({ length: deriveds }, (_, index) => {
    const source = fc.nat(cells + index - 1);
    return fc.record({ test: source, above: source, otherwise: source });
  }),
);

const derived = fc.nat(deriveds - 1);
const steps = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('set' as const), cell: fc.nat(cells - 1), to: fc.integer({ min: -2, max: 3 }) }),
    fc.record({ do: fc.constantFrom('watch' as const, 'stop' as const, 'ask' as const), derived }),
    fc.constant({ do: 'settle' as const }),
  ),
  { maxLength: 60 },
);

describe('the graph of values, whatever is done to it', () => {
  it('shows its watchers what a computation from the start comes to', () => {
    fc.assert(
      fc.property(formulas, steps, (all, done) => {
        const run = new Run(all);
        for (const step of done) run.take(step);
        run.take({ do: 'settle' });
      }),
      { numRuns: 1000 },
    );
  });
});

/** A graph beside the plain values that it must agree with. */
class Run {
  readonly #formulas: readonly Formula[];
  readonly #values = Array.from({ length: cells }, () => 0);
  readonly #graph = new Graph();
  readonly #cells = this.#values.map((value) => this.#graph.cell(value));
  readonly #deriveds: Derived<number>[] = [];
  readonly #watched = new Map<number, { watching: Watching; seen: string }>();
  readonly #ranTwice: number[] = [];
  /** Whether somebody has asked since the last settlement. */
  #asked = false;

  constructor(all: readonly Formula[]) {
    this.#formulas = all;
    for (const formula of all) {
      this.#deriveds.push(this.#graph.derived(() => evaluate(formula, (source) => this.#read(source))));
    }
  }

  take(step: Step): void {
    if (step.do === 'set') {
      this.#values[step.cell] = step.to;
      this.#cells[step.cell]?.set(step.to);
    } else if (step.do === 'watch') this.#watch(step.derived);
    else if (step.do === 'stop') this.#stop(step.derived);
    else if (step.do === 'ask') {
      this.#asked = true;
      assert.equal(this.#ask(step.derived), this.#expected(step.derived));
    } else this.#settle();
  }

  #read(source: number): number {
    return (source < cells ? this.#cells[source] : this.#deriveds[source - cells])?.get() ?? Number.NaN;
  }

  #ask(index: number): string {
    return outcome(() => this.#read(cells + index));
  }

  #expected(index: number): string {
    const value = (source: number): number => {
      const formula = this.#formulas[source - cells];
      return formula ? evaluate(formula, value) : (this.#values[source] ?? Number.NaN);
    };
    return outcome(() => value(cells + index));
  }

  #watch(index: number): void {
    if (this.#watched.has(index)) return;
    const watched = {
      seen: '',
      watching: this.#graph.watch(() => {
        const seen = this.#ask(index);
        if (seen === watched.seen) this.#ranTwice.push(index);
        watched.seen = seen;
      }),
    };
    this.#watched.set(index, watched);
  }

  #stop(index: number): void {
    const watched = this.#watched.get(index);
    if (watched) this.#graph.stop(watched.watching);
    this.#watched.delete(index);
  }

  #settle(): void {
    this.#graph.settle();
    for (const [index, { seen }] of this.#watched) assert.equal(seen, this.#expected(index));
    // Whoever asks between two settlements sees a value that may be gone at the second one, and watchers hear of it.
    if (!this.#asked) assert.deepEqual(this.#ranTwice, [], 'ran although what they read says the same');
    this.#asked = false;
    this.#ranTwice.length = 0;
  }
}

/** One number fails, so that errors come and go like values. */
function evaluate({ test, above, otherwise }: Formula, read: (source: number) => number): number {
  const decided = read(test);
  if (decided === -2) throw new Error('decided against');
  return decided > 0 ? read(above) : read(otherwise) + decided;
}

function outcome(read: () => number): string {
  try {
    return String(read());
  } catch (error) {
    return String(error);
  }
}
