/** How many rules can judge one kind of record: the bits of two 32-bit numbers. */
export const rulesAtMost = 64;

/** The number of the set that stands for all rules. */
export const allOfThem = 0;

/** How many sets are told apart; what goes beyond counts as all rules, which is never wrong, only slower. */
const setsAtMost = 1024;

/** How many of the last answers are at hand: a power of two. */
const lastAsked = 256;

/**
 * Sets of rules by small numbers. Records of one kind look up much the same by the same rules, so that a few hundred
 * sets recur hundreds of thousands of times. A rule is its place in the list of rules for the kind.
 */
export class RuleSets {
  readonly #lows: number[] = [-1];
  readonly #highs: number[] = [-1];
  /** By low, then by high. */
  readonly #numbers = new Map<number, Map<number, number>>();
  readonly #last = new Int32Array(lastAsked);
  readonly #unions = new Map<number, number>();

  /** The number of a set, whose rules are the bits of two 32-bit numbers. What was asked last is asked again soon. */
  numberOf(low: number, high: number): number {
    const place = (low ^ (low >>> 7) ^ Math.imul(high, 31)) & (lastAsked - 1);
    const last = this.#last[place] ?? 0;
    if (last !== allOfThem && this.#lows[last] === low && this.#highs[last] === high) return last;
    const number = this.#find(low, high);
    this.#last[place] = number;
    return number;
  }

  #find(low: number, high: number): number {
    let numbers = this.#numbers.get(low);
    if (!numbers) {
      numbers = new Map();
      this.#numbers.set(low, numbers);
    }
    const known = numbers.get(high);
    if (known !== undefined) return known;
    if (this.#lows.length >= setsAtMost) return allOfThem;
    const number = this.#lows.length;
    this.#lows.push(low);
    this.#highs.push(high);
    numbers.set(high, number);
    return number;
  }

  union(a: number, b: number): number {
    if (a === b) return a;
    const pair = a * setsAtMost + b;
    const known = this.#unions.get(pair);
    if (known !== undefined) return known;
    const number =
      a === allOfThem || b === allOfThem
        ? allOfThem
        : this.numberOf(this.low(a) | this.low(b), this.high(a) | this.high(b));
    this.#unions.set(pair, number);
    return number;
  }

  has(set: number, place: number): boolean {
    return ((place < 32 ? this.low(set) >>> place : this.high(set) >>> (place - 32)) & 1) === 1;
  }

  low(set: number): number {
    return this.#lows[set] ?? -1;
  }

  high(set: number): number {
    return this.#highs[set] ?? -1;
  }
}

/** How many judgements there can be: what is left of 32 bits. */
export const judgementsAtMost = 2 ** 32 / setsAtMost - 1;

/** A judgement (from 1 on) and a set of rules in one number, never 0. */
export function packed(judgement: number, set: number): number {
  return judgement * setsAtMost + set;
}

export function judgementOf(pack: number): number {
  return Math.trunc(pack / setsAtMost);
}

export function setOf(pack: number): number {
  return pack % setsAtMost;
}
