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
import { equal } from '../equal.ts';
import { type Dependents, forEachDependent, living, noDependents, withDependent } from './dependents.ts';
import type { Keys } from './keys.ts';
import type { Notes, Reading } from './reading.ts';
import { RuleSets } from './rule-sets.ts';

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

type Reader = Derived<unknown> | Watching;
export type Readable = Cell<unknown> | Derived<unknown>;
type State = 'fresh' | 'perhaps-stale' | 'stale';

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

/** What can be read, and who reads it. */
abstract class Source {
  /** Who reads it, each once: most things have one reader, for whom no set is made. */
  #reader: Reader | undefined;
  #others: Set<Reader> | undefined;
  /** The computation that has noted this last: one that reads it often notes it once, but for what it asks in between. */
  notedBy = 0;
  /** Where it stands in what the rules on the record under judgement have read. */
  place = 0;
  protected readonly graph: Graph;
  #dependents: Dependents = noDependents;

  constructor(graph: Graph) {
    this.graph = graph;
  }

  isRead(): boolean {
    return this.#reader !== undefined || this.#others !== undefined || this.#dependents !== noDependents;
  }

  addReader(reader: Reader): void {
    if (this.#reader === reader) return;
    if (!this.#reader && !this.#others?.has(reader)) {
      this.#reader = reader;
      return;
    }
    this.#others ??= new Set();
    this.#others.add(reader);
  }

  deleteReader(reader: Reader): void {
    if (this.#reader === reader) this.#reader = undefined;
    else if (this.#others?.delete(reader) && this.#others.size === 0) this.#others = undefined;
  }

  forEachReader(visit: (reader: Reader) => void): void {
    if (this.#reader) visit(this.#reader);
    this.#others?.forEach(visit);
  }

  hasDependents(): boolean {
    return this.#dependents !== noDependents;
  }

  changeDependents(): void {
    if (this.#dependents !== noDependents) this.graph.staleDependents(this.#dependents);
  }

  protected addTo(judgement: number, set: number): boolean {
    const first = this.#dependents === noDependents;
    this.#dependents = withDependent(this.#dependents, judgement, set, this.graph.sets);
    return first;
  }

  forgetDependents(lives: (judgement: number) => boolean): void {
    this.#dependents = living(this.#dependents, lives, this.graph.sets);
  }
}

export class Cell<T> extends Source {
  #value: T;

  constructor(graph: Graph, value: T) {
    super(graph);
    this.#value = value;
  }

  get(): T {
    this.graph.track(this as Cell<unknown>);
    return this.#value;
  }

  set(value: T): void {
    if (equal(this.#value, value)) return;
    this.#value = value;
    this.graph.changed(this as Cell<unknown>);
  }

  addDependent(judgement: number, set: number): void {
    if (this.addTo(judgement, set)) this.graph.noteJudged(this as Cell<unknown>);
  }

  /** Hears that nobody reads it any more. */
  rest(): void {}
}

/** What a computation came to; an error is kept like a value, so that readers of it run again when it is gone. */
type Outcome = 'none' | 'value' | 'error';

export abstract class Derived<T> extends Source {
  sources: Readable[] = [];
  state: State = 'stale';
  #outcome: Outcome = 'none';
  #content: unknown;
  #computing = false;

  protected abstract compute(): T;

  get(): T {
    this.graph.track(this as Derived<unknown>);
    this.#update();
    if (this.#outcome === 'error') throw this.#content;
    return this.#content as T;
  }

  addDependent(judgement: number, set: number): void {
    if (this.addTo(judgement, set)) this.graph.noteJudged(this as Derived<unknown>);
  }

  /** Brings the value up to date if somebody still reads it; otherwise it waits until it is asked for. */
  refresh(): void {
    if (this.isRead()) this.#update();
    else this.rest();
  }

  /** Waits until it is asked for again, and follows nothing until then. */
  rest(): void {
    this.state = 'stale';
    this.graph.forget(this as Derived<unknown>);
  }

  #update(): void {
    if (this.#computing) throw new Error('A derived value depends on itself.');
    if (this.state === 'perhaps-stale') {
      for (const source of this.sources) {
        if (source instanceof Derived) source.#update();
        if ((this.state as State) === 'stale') break;
      }
    }
    if (this.state === 'stale') this.#recompute();
    this.state = 'fresh';
  }

  #recompute(): void {
    this.#computing = true;
    const before = this.#outcome;
    const content = this.#content;
    try {
      this.#content = this.graph.compute(this as Derived<unknown>, () => this.compute());
      this.#outcome = 'value';
    } catch (error) {
      this.#content = error;
      this.#outcome = 'error';
    } finally {
      this.#computing = false;
    }
    if (before === 'none') return;
    if (before === this.#outcome && isSame(before, content, this.#content)) this.#content = content;
    else this.graph.changed(this as Derived<unknown>);
  }
}

/** A derived value that stands by itself. */
class Single<T> extends Derived<T> {
  readonly #compute: () => T;

  constructor(graph: Graph, compute: () => T) {
    super(graph);
    this.#compute = compute;
  }

  protected override compute(): T {
    return this.#compute();
  }
}

interface Family<K, T> {
  readonly members: Map<K, Derived<T>>;
  readonly compute: (key: K) => T;
}

/** A derived value of a family: it leaves that when it rests, since keys come and go with what is typed. */
class Member<K, T> extends Derived<T> {
  readonly #family: Family<K, T>;
  readonly #key: K;

  constructor(graph: Graph, family: Family<K, T>, key: K) {
    super(graph);
    this.#family = family;
    this.#key = key;
  }

  override rest(): void {
    super.rest();
    this.#family.members.delete(this.#key);
  }

  protected override compute(): T {
    return this.#family.compute(this.#key);
  }
}

/** Errors are the same if they say the same: those that go round in a circle of values come to rest. */
function isSame(outcome: Outcome, a: unknown, b: unknown): boolean {
  return outcome === 'error' ? String(a) === String(b) : equal(a, b);
}
