/**
 * Random numbers that are the same on every platform and in every version (docs/planning.md has the specification and
 * the test vectors). Words are integers of 64 bits, from 0 to 2^64 − 1.
 */

const bits = 64;
const word = (value: bigint): bigint => BigInt.asUintN(bits, value);
const rotateLeft = (value: bigint, by: bigint): bigint => word(value << by) | (value >> (64n - by));

/** Gives the next random word each time it is called. */
export type Words = () => bigint;

/** SplitMix64 by Steele, Lea and Flood (OOPSLA 2014), in the form of Vigna's splitmix64.c; only to fill a state. */
export function splitMix64(seed: bigint): Words {
  let state = word(seed);
  return () => {
    state = word(state + 0x9e3779b97f4a7c15n);
    let mixed = state;
    mixed = word((mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n);
    mixed = word((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
    return mixed ^ (mixed >> 31n);
  };
}

/** The state of xoshiro256**: four words, not all of them zero. */
export type State = readonly [bigint, bigint, bigint, bigint];

/** xoshiro256** 1.0 by Blackman and Vigna ("Scrambled Linear Pseudorandom Number Generators", ACM TOMS 47, 2021). */
export function xoshiro256StarStar(state: State): Words {
  let [a, b, c, d] = state;
  return () => {
    const result = word(rotateLeft(word(b * 5n), 7n) * 9n);
    const shifted = word(b << 17n);
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 45n);
    return result;
  };
}

/** The generator of a seed: its state is the first four words of SplitMix64, as its authors advise. */
export function wordsOf(seed: number): Words {
  const fill = splitMix64(BigInt(seed));
  return xoshiro256StarStar([fill(), fill(), fill(), fill()]);
}

/**
 * A random integer from 0 to below a bound (1 to 2^53), each with the same chance: the nearly divisionless method of
 * Lemire ("Fast Random Integer Generation in an Interval", ACM TOMACS 29, 2019), which draws again what would favour some.
 */
export function below(bound: number, words: Words): number {
  const range = BigInt(bound);
  let product = words() * range;
  if (word(product) < range) {
    const unfair = word(-range) % range;
    while (word(product) < unfair) product = words() * range;
  }
  return Number(product >> 64n);
}
