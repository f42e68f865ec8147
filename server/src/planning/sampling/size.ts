/** What a sample is to show about a population. Rates and confidence are fractions, above 0 and below 1. */
export interface SamplingAim {
  /** How sure the conclusion is to be: 0.95. */
  readonly confidence: number;
  /** The rate of errors from which on the control would not count as effective: 0.05. */
  readonly tolerable: number;
  /** The rate of errors that is expected, below the tolerable one: 0, or 0.01. */
  readonly expected: number;
}

/** How many to look at, and with how many errors among them the aim is still reached. */
export interface SampleSize {
  readonly size: number;
  readonly acceptable: number;
}

/**
 * The smallest sample by which a rate of errors at the tolerable one or above would be noticed: with as many errors in
 * the sample as are expected, ⌈expected · n⌉, so few would come with a chance of 1 − confidence at most. The chance is
 * that of the hypergeometric distribution; for a population without end that of the binomial one, by which the tables of
 * the AICPA's Audit Guide "Audit Sampling" are made (95 %, 5 % tolerable, 1 % expected: 93).
 *
 * @param population how many there are; undefined where it is without end
 * @returns undefined where only looking at all of them would do, or the aim makes no sense
 */
export function sampleSize(aim: SamplingAim, population?: number): SampleSize | undefined {
  const { confidence, tolerable, expected } = aim;
  const isAim = confidence > 0 && confidence < 1 && tolerable > 0 && tolerable < 1 && expected >= 0;
  if (!isAim || expected >= tolerable) return undefined;
  const faulty = population === undefined ? undefined : Math.ceil(population * tolerable - tiny);
  const largest = Math.min(population ?? largestSample, largestSample);
  for (let size = 1; size <= largest; size += 1) {
    const acceptable = Math.max(0, Math.ceil(expected * size - tiny));
    const chance =
      population === undefined || faulty === undefined
        ? binomialUpTo(acceptable, size, tolerable)
        : hypergeometricUpTo(acceptable, size, faulty, population);
    if (chance <= 1 - confidence + tiny) return { size, acceptable };
  }
  return undefined;
}

/** What rounding may do to a product of fractions. */
const tiny = 1e-9;
/** Beyond this an expected rate lies so close to the tolerable one that sampling is no way to tell them apart. */
const largestSample = 5_000;

/** The chance of so many errors at most among n, each being one with a chance of p. */
function binomialUpTo(most: number, n: number, p: number): number {
  let sum = 0;
  for (let errors = 0; errors <= Math.min(most, n); errors += 1) {
    sum += Math.exp(logChoose(n, errors) + errors * Math.log(p) + (n - errors) * Math.log1p(-p));
  }
  return sum;
}

/** The chance of so many errors at most among n that are drawn from a population with a number of faulty ones. */
function hypergeometricUpTo(most: number, n: number, faulty: number, population: number): number {
  const sound = population - faulty;
  let sum = 0;
  for (let errors = Math.max(0, n - sound); errors <= Math.min(most, n, faulty); errors += 1) {
    sum += Math.exp(logChoose(faulty, errors) + logChoose(sound, n - errors) - logChoose(population, n));
  }
  return sum;
}

/** The logarithm of a binomial coefficient. */
function logChoose(n: number, k: number): number {
  let sum = 0;
  const fewer = Math.min(k, n - k);
  for (let factor = 1; factor <= fewer; factor += 1) sum += Math.log((n - fewer + factor) / factor);
  return sum;
}
