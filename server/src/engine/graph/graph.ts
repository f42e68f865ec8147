/**
 * A graph of values that depend on each other, recomputed where something changed and nowhere else.
 *
 * - A `Cell` is set from outside.
 * - A `Derived` is computed from cells and other derived values when asked for, and kept. It knows what it read.
 * - A `Watching` does something with what it reads, and does it again after something it read has changed.
 * - A judgement is a number: there are too many of them for objects. It is computed elsewhere, by `judge`, and told of
 *   what changed by `staleJudgements`.
 *
 * What is read in a computation is what it depends on: nobody declares it. A derived value that comes out equal to
 * what it was stops the change there. `settle` brings everything up to date; between two calls nothing runs. What
 * nobody reads any more then is let go.
 */
import { type Dependents, forEachDependent } from './dependents.ts';
import type { Keys } from './keys.ts';
import type { Notes, Reading } from './reading.ts';
import { RuleSets } from './rule-sets.ts';
import { Cell, Derived, type Family, Member, Single, type State } from './values.ts';

/** What reads and is run again by `settle`. */
export interface Watching {
  /** What it read the last time. */
  sources: Readable[];
  run(): void;
}

/** Somebody who reads now and then, and wants to hear when that would give something else. */
export interface Following {
  /** Computes, and follows what that reads in the place of what was read before. */
  read<T>(computation: () => T): T;
  stop(): void;
}

export type Reader = Derived<unknown> | Watching;
export type Readable = Cell<unknown> | Derived<unknown>;

/** Knows who reads what, and runs again what a change concerns, and nothing else. */
export class Graph {
  readonly sets = new RuleSets();
  /** The judgements that have read what has changed, each with the set of rules that did: whoever judges takes them out. */
  readonly staleJudgements = new Map<number, number>();
  /** Takes note of what the computation under way reads. */
  #notes: Notes | undefined;
  #computations = 0;
  #staleDerived = new Set<Derived<unknown>>();
  #staleWatchings = new Set<Watching>();
  /** What somebody has ceased to read; perhaps others read it still. */
  #left = new Set<Readable>();
  /** What judgements have read. */
  readonly #judgedBy = new Set<Readable>();
  readonly #keys: Keys[] = [];

  cell<T>(value: T): Cell<T> {
    return new Cell(this, value);
  }

  derived<T>(compute: () => T): Derived<T> {
    return new Single(this, compute);
  }

  /** One derived value a key, made when first asked for. */
  family<K, T>(compute: (key: K) => T): (key: K) => T {
    const family: Family<K, T> = { members: new Map(), compute };
    return (key) => {
      let member = family.members.get(key);
      if (!member) {
        member = new Member(this, family, key);
        family.members.set(key, member);
      }
      return member.get();
    };
  }

  /** Runs `run` in the next `settle`, and again in each later one before which something that it read changed. */
  watch(run: () => void): Watching & { stop(): void } {
    const watching = { sources: [], run: () => this.compute(watching, run), stop: () => this.stop(watching) };
    this.#staleWatchings.add(watching);
    return watching;
  }

  /** Follows what is read through it: `settle` calls `stale` when some of that has changed, and nothing is run again. */
  follow(stale: () => void): Following {
    const watching: Watching = { sources: [], run: stale };
    return { read: (computation) => this.compute(watching, computation), stop: () => this.stop(watching) };
  }

  /** Recomputes what changed, so that what is read now is up to date. Part of `settle`. */
  refresh(): void {
    for (const derived of this.#staleDerived) {
      this.#staleDerived.delete(derived);
      derived.refresh();
    }
  }

  /** Whether nothing is left to run again. */
  get isSettled(): boolean {
    return this.#staleWatchings.size === 0;
  }

  /**
   * Recomputes what changed, then runs again whatever saw a change, and lets go what nobody reads any more; returns how
   * many ran. Where one of them throws, so does this, and those after it run the next time; so do those that are left
   * when it may not go on.
   */
  settle(mayGoOn: () => boolean = () => true): number {
    this.refresh();
    let ran = 0;
    for (const watching of this.#staleWatchings) {
      if (!mayGoOn()) return ran;
      this.#staleWatchings.delete(watching);
      watching.run();
      ran += 1;
    }
    for (const source of this.#left) {
      this.#left.delete(source);
      if (!source.isRead()) source.rest();
    }
    return ran;
  }

  /** Judges, and takes note of what that reads. */
  judge(reading: Reading, judge: () => void): void {
    this.#noting(reading, judge);
  }

  staleDependents(dependents: Dependents): void {
    forEachDependent(dependents, (judgement, set) => {
      const before = this.staleJudgements.get(judgement);
      this.staleJudgements.set(judgement, before === undefined ? set : this.sets.union(before, set));
    });
  }

  /** Forgets judgements that are no more. */
  forgetJudgements(lives: (judgement: number) => boolean): void {
    for (const source of this.#judgedBy) {
      source.forgetDependents(lives);
      if (source.hasDependents()) continue;
      this.#judgedBy.delete(source);
      this.#left.add(source);
    }
    for (const keys of this.#keys) keys.forgetDependents(lives);
  }

  /** Notes that judgements read this. */
  noteJudged(source: Readable): void {
    this.#judgedBy.add(source);
  }

  /** Takes in an index whose keys judgements read. */
  keep(keys: Keys): void {
    this.#keys.push(keys);
  }

  /** Forgets an index that is no more. */
  drop(keys: Keys): void {
    const place = this.#keys.indexOf(keys);
    if (place >= 0) this.#keys.splice(place, 1);
  }

  /** Notes that whatever is being computed read this. */
  track(source: Readable): void {
    this.#notes?.note(source);
  }

  trackKey(keys: Keys, key: number): void {
    this.#notes?.noteKey(keys, key);
  }

  /** Whether something is being computed, and takes note of what it reads. */
  get isNoting(): boolean {
    return this.#notes !== undefined;
  }

  /** Whether rules judge this. */
  isJudging(subject: unknown): boolean {
    return this.#notes?.isAbout?.(subject) ?? false;
  }

  /** Computes what several rules ask of what they judge, once for all of them. */
  memo<T>(name: unknown, compute: () => T): T {
    if (!this.#notes?.memo) return compute();
    return this.#notes.memo(name, (notes) => this.#noting(notes, compute));
  }

  /** Computes with `reader` as the one who reads; what it read before is forgotten. */
  compute<T>(reader: Reader, computation: () => T): T {
    this.forget(reader);
    this.#computations += 1;
    const collected = new Collected(this.#computations);
    try {
      return this.#noting(collected, computation);
    } finally {
      // A list that has grown keeps room for more.
      reader.sources = collected.sources.slice();
      for (const source of collected.sources) source.addReader(reader);
    }
  }

  forget(reader: Reader): void {
    if (reader.sources.length === 0) return;
    for (const source of reader.sources) {
      source.deleteReader(reader);
      if (!source.isRead()) this.#left.add(source);
    }
    reader.sources = [];
  }

  /** Tells the direct readers of a value that it has changed. */
  changed(source: Readable): void {
    source.forEachReader((reader) => {
      if (reader instanceof Derived) this.#mark(reader, 'stale');
      else this.#staleWatchings.add(reader);
    });
    source.changeDependents();
  }

  #mark(derived: Derived<unknown>, state: State): void {
    const seen = derived.state !== 'fresh';
    if (state === 'stale' || !seen) derived.state = state;
    if (seen) return;
    this.#staleDerived.add(derived);
    derived.forEachReader((reader) => {
      if (reader instanceof Derived) this.#mark(reader, 'perhaps-stale');
    });
  }

  stop(watching: Watching): void {
    this.#staleWatchings.delete(watching);
    this.forget(watching);
  }

  #noting<T>(notes: Notes, computation: () => T): T {
    const outer = this.#notes;
    this.#notes = notes;
    try {
      return computation();
    } finally {
      this.#notes = outer;
    }
  }
}

/** What one computation reads, each thing once. */
class Collected implements Notes {
  readonly sources: Readable[] = [];
  readonly #computation: number;

  constructor(computation: number) {
    this.#computation = computation;
  }

  note(source: Readable): void {
    if (source.notedBy === this.#computation) return;
    source.notedBy = this.#computation;
    this.sources.push(source);
  }

  noteKey(keys: Keys, key: number): void {
    const cell = keys.cellOf(key);
    this.note(cell);
  }
}
