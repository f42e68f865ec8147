import process from 'node:process';
import fc from 'fast-check';

/** Something that holds for every input, and how often it is tried. */
export interface Fuzz {
  readonly name: string;
  /** Runs in `npm test`, and in `npm run test:long`. */
  readonly runs: { readonly quick: number; readonly long: number };
  /** Tries it on random inputs. Rejects with the smallest that fails, and the seed to have it again. */
  try(parameters: Parameters): Promise<void>;
}

/** How often something is tried, and with which numbers. */
export interface Parameters {
  readonly numRuns: number;
  readonly seed: number;
}

/** Whatever takes so long hangs, and is told with its input; in milliseconds. */
const atMost = 20_000;

/** Names a property, so that it can be tried briefly and at length. */
export function fuzz<T>(
  name: string,
  runs: Fuzz['runs'],
  property: fc.IAsyncPropertyWithHooks<T> | fc.IPropertyWithHooks<T>,
): Fuzz {
  return { name, runs, try: async (parameters) => fc.assert(property, { ...parameters, timeout: atMost }) };
}

/** The same inputs each time, so that a change is not blamed for what was there before. */
const usualSeed = 27_001;

/** The variables `FUZZ_RUNS` and `FUZZ_SEED`, which repeat a failure or look elsewhere; else as given, by the usual seed. */
export function parameters(numRuns: number): Parameters {
  const { FUZZ_RUNS, FUZZ_SEED } = process.env;
  return {
    numRuns: FUZZ_RUNS ? Number(FUZZ_RUNS) : numRuns,
    seed: FUZZ_SEED ? Number(FUZZ_SEED) : usualSeed,
  };
}
