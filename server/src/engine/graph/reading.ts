import type { Readable } from './graph.ts';
import type { Keys } from './keys.ts';
import type { RuleSets } from './rule-sets.ts';

/** Whatever takes note of what is read while something is computed. */
export interface Notes {
  note(source: Readable): void;
  noteKey(keys: Keys, key: number): void;
  /** Computes what several rules ask of the record under judgement, once for all of them. */
  memo?<T>(name: unknown, compute: (notes: Notes) => T): T;
  isAbout?(subject: unknown): boolean;
}

/** What was read, each thing once or several times, for those that ask for the same afterwards. */
class Noted implements Notes {
  readonly sources: Readable[] = [];
  readonly keys: (readonly [Keys, number])[] = [];

  note(source: Readable): void {
    this.sources.push(source);
  }

  noteKey(keys: Keys, key: number): void {
    this.keys.push([keys, key]);
  }
}

interface Memo {
  readonly noted: Noted;
  readonly value: unknown;
}

/**
 * What the rules read while they judge one record: each source once, with the rules that read it. One object serves for
 * all records, one after the other.
 */
export class Reading implements Notes {
  readonly #sources: (Readable | undefined)[] = [];
  readonly #rules = new RuleBits();
  #count = 0;
  readonly #keys: number[] = [];
  readonly #keyed: Keys[] = [];
  readonly #keyRules = new RuleBits();
  #keyCount = 0;
  /** By key its place, where there are many. */
  #places = new Map<number, number>();
  #memos = new Map<unknown, Memo>();
  #subject: unknown;
  #low = 0;
  #high = 0;

  /** Begins to judge a record. */
  begin(subject: unknown): void {
    this.#subject = subject;
    this.#count = 0;
    this.#keyCount = 0;
    // Cleared maps are linked to what comes after them, which then outlives its use.
    if (this.#places.size > 0) this.#places = new Map();
    if (this.#memos.size > 0) this.#memos = new Map();
  }

  /** What is read from now on, the rule at this place of the list reads. */
  rule(place: number): void {
    this.#low = place < 32 ? 1 << place : 0;
    this.#high = place < 32 ? 0 : 1 << (place - 32);
  }

  note(source: Readable): void {
    let { place } = source;
    if (place >= this.#count || this.#sources[place] !== source) {
      place = this.#count;
      this.#count += 1;
      source.place = place;
      this.#sources[place] = source;
      this.#rules.clear(place);
    }
    this.#rules.add(place, this.#low, this.#high);
  }

  noteKey(keys: Keys, key: number): void {
    let place = this.#placeOf(key);
    if (place < 0) {
      place = this.#keyCount;
      this.#keyCount += 1;
      this.#keys[place] = key;
      this.#keyed[place] = keys;
      this.#keyRules.clear(place);
      if (place >= indexedFrom) this.#places.set(key, place);
    }
    this.#keyRules.add(place, this.#low, this.#high);
  }

  isAbout(subject: unknown): boolean {
    return subject === this.#subject;
  }

  memo<T>(name: unknown, compute: (notes: Notes) => T): T {
    let memo = this.#memos.get(name);
    if (!memo) {
      const noted = new Noted();
      try {
        memo = { noted, value: compute(noted) };
        this.#memos.set(name, memo);
      } finally {
        this.#noteAll(noted);
      }
    } else {
      this.#noteAll(memo.noted);
    }
    return memo.value as T;
  }

  /** Makes a judgement depend on all that was read. */
  end(judgement: number, sets: RuleSets): void {
    for (let place = 0; place < this.#count; place += 1) {
      this.#sources[place]?.addDependent(judgement, this.#rules.setAt(place, sets));
      this.#sources[place] = undefined;
    }
    for (let place = 0; place < this.#keyCount; place += 1) {
      this.#keyed[place]?.addDependent(this.#keys[place] ?? 0, judgement, this.#keyRules.setAt(place, sets));
    }
  }

  #placeOf(key: number): number {
    const few = Math.min(this.#keyCount, indexedFrom);
    for (let place = 0; place < few; place += 1) if (this.#keys[place] === key) return place;
    return this.#places.get(key) ?? -1;
  }

  #noteAll({ sources, keys }: Noted): void {
    for (const source of sources) this.note(source);
    for (const [all, key] of keys) this.noteKey(all, key);
  }
}

/** From how many keys on it pays to index them. */
const indexedFrom = 24;

/** For each place of a list a set of rules, as the bits of two 32-bit numbers. */
class RuleBits {
  #bits = new Int32Array(128);

  clear(place: number): void {
    if (place * 2 >= this.#bits.length) {
      const before = this.#bits;
      this.#bits = new Int32Array(before.length * 2);
      this.#bits.set(before);
    }
    this.#bits[place * 2] = 0;
    this.#bits[place * 2 + 1] = 0;
  }

  add(place: number, low: number, high: number): void {
    this.#bits[place * 2] = (this.#bits[place * 2] ?? 0) | low;
    this.#bits[place * 2 + 1] = (this.#bits[place * 2 + 1] ?? 0) | high;
  }

  setAt(place: number, sets: RuleSets): number {
    return sets.numberOf(this.#bits[place * 2] ?? 0, this.#bits[place * 2 + 1] ?? 0);
  }
}
