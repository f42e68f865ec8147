/**
 * A graph of values that depend on each other, recomputed where something changed and nowhere else.
 *
 * - A `Cell` is set from outside.
 * - A `Derived` is computed from cells and other derived values when asked for, and kept. It knows what it read.
 * - A `Watching` does something with what it reads, and does it again after something it read has changed.
 *
 * What is read in a computation is what it depends on: nobody declares it. A derived value that comes out equal to
 * what it was stops the change there. `settle` brings everything up to date; between two calls nothing runs. What
 * nobody reads any more then is let go.
 */
import { equal } from './equal.ts';

/** What reads and is run again by `settle`. */
export interface Watching {
  /** What it read the last time. */
  sources: Readable[];
  /** Runs it; `changed` tells which of its sources have changed, undefined for the first time. */
  run(changed?: readonly Readable[]): void;
}

type Reader = Derived<unknown> | Watching;
export type Readable = Cell<unknown> | Derived<unknown>;
type State = 'fresh' | 'perhaps-stale' | 'stale';

export class Graph {
  /** What the computation under way has read. */
  #noted: Readable[] | undefined;
  /** The number of the computation under way; a source that bears it has been noted already. */
  #computation = 0;
  #computations = 0;
  #staleDerived = new Set<Derived<unknown>>();
  /** What is to run, and which of its sources have changed. */
  #stale = new Map<Watching, Readable[] | undefined>();
  /** What somebody has ceased to read; perhaps others read it still. */
  #left = new Set<Readable>();

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

  /** One derived value for each object, for as long as the object lives. */
  memo<K extends object, T>(compute: (key: K) => T): (key: K) => T {
    const members = new WeakMap<K, Derived<T>>();
    return (key) => {
      let member = members.get(key);
      if (!member) {
        member = this.derived(() => compute(key));
        members.set(key, member);
      }
      return member.get();
    };
  }

  /** Runs `run` in the next `settle`, and again in each later one before which something that it read changed. */
  watch(run: () => void): Watching & { stop(): void } {
    const watching = { sources: [], run: () => this.compute(watching, run), stop: () => this.stop(watching) };
    this.#stale.set(watching, undefined);
    return watching;
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
    return this.#stale.size === 0;
  }

  /**
   * Recomputes what changed, then runs again whatever saw a change, and lets go what nobody reads any more; returns how
   * many ran. Where one of them throws, so does this, and those after it run the next time; so do those that are left
   * when it may not go on.
   */
  settle(mayGoOn: () => boolean = () => true): number {
    this.refresh();
    let ran = 0;
    for (const [watching, changed] of this.#stale) {
      if (!mayGoOn()) return ran;
      this.#stale.delete(watching);
      watching.run(changed);
      ran += 1;
    }
    for (const source of this.#left) {
      this.#left.delete(source);
      if (source.readers.size === 0) source.rest();
    }
    return ran;
  }

  /** Notes that whatever is being computed read this. */
  track(source: Readable): void {
    if (source.notedBy === this.#computation) return;
    source.notedBy = this.#computation;
    this.#noted?.push(source);
  }

  /** Computes, and gives what was read beside what came out. Nobody depends on it yet: see `subscribe`. */
  collect<T>(computation: () => T): { readonly value: T; readonly sources: Readable[] } {
    const [outer, outerComputation] = [this.#noted, this.#computation];
    const sources: Readable[] = [];
    this.#noted = sources;
    this.#computations += 1;
    this.#computation = this.#computations;
    try {
      return { value: computation(), sources };
    } finally {
      this.#noted = outer;
      this.#computation = outerComputation;
    }
  }

  /** Computes with `reader` as the one who reads; what it read before is forgotten. */
  compute<T>(reader: Reader, computation: () => T): T {
    this.forget(reader);
    let thrown: { readonly error: unknown } | undefined;
    const { value, sources } = this.collect(() => {
      try {
        return computation();
      } catch (error) {
        thrown = { error };
        return undefined;
      }
    });
    for (const source of sources) this.subscribe(reader, source);
    if (thrown) throw thrown.error;
    return value as T;
  }

  /** Makes a reader depend on a source, beside those that it depends on already. */
  subscribe(reader: Reader, source: Readable): void {
    reader.sources.push(source);
    source.readers.add(reader);
  }

  /** Ends that a reader depends on a source, which it has taken from its list itself. */
  unsubscribe(reader: Reader, source: Readable): void {
    source.readers.delete(reader);
    if (source.readers.size === 0) this.#left.add(source);
  }

  forget(reader: Reader): void {
    if (reader.sources.length === 0) return;
    for (const source of reader.sources) this.unsubscribe(reader, source);
    reader.sources = [];
  }

  /** Tells the direct readers of a value that it has changed. */
  changed(source: Readable): void {
    for (const reader of source.readers) {
      if (reader instanceof Derived) this.#mark(reader, 'stale');
      else this.#noteStale(reader, source);
    }
  }

  #noteStale(watching: Watching, source: Readable): void {
    const changed = this.#stale.get(watching);
    if (changed) changed.push(source);
    else if (!this.#stale.has(watching)) this.#stale.set(watching, [source]);
  }

  #mark(derived: Derived<unknown>, state: State): void {
    const seen = derived.state !== 'fresh';
    if (state === 'stale' || !seen) derived.state = state;
    if (seen) return;
    this.#staleDerived.add(derived);
    for (const reader of derived.readers) if (reader instanceof Derived) this.#mark(reader, 'perhaps-stale');
  }

  stop(watching: Watching): void {
    this.#stale.delete(watching);
    this.forget(watching);
  }
}

export class Cell<T> {
  readonly readers = new Set<Reader>();
  notedBy = 0;
  readonly #graph: Graph;
  #value: T;

  constructor(graph: Graph, value: T) {
    this.#graph = graph;
    this.#value = value;
  }

  get(): T {
    this.#graph.track(this as Cell<unknown>);
    return this.#value;
  }

  set(value: T): void {
    if (equal(this.#value, value)) return;
    this.#value = value;
    this.#graph.changed(this as Cell<unknown>);
  }

  /** Hears that nobody reads it any more. */
  rest(): void {}
}

/** What a computation came to; an error is kept like a value, so that readers of it run again when it is gone. */
type Outcome<T> = { readonly value: T } | { readonly error: unknown };

export abstract class Derived<T> {
  readonly readers = new Set<Reader>();
  sources: Readable[] = [];
  notedBy = 0;
  state: State = 'stale';
  readonly #graph: Graph;
  #outcome: Outcome<T> | undefined;
  #computing = false;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  protected abstract compute(): T;

  get(): T {
    this.#graph.track(this as Derived<unknown>);
    this.#update();
    const outcome = this.#outcome;
    if (!outcome) throw new Error('A derived value has no outcome.');
    if ('error' in outcome) throw outcome.error;
    return outcome.value;
  }

  /** Brings the value up to date if somebody still reads it; otherwise it waits until it is asked for. */
  refresh(): void {
    if (this.readers.size > 0) this.#update();
    else this.rest();
  }

  /** Waits until it is asked for again, and follows nothing until then. */
  rest(): void {
    this.state = 'stale';
    this.#graph.forget(this as Derived<unknown>);
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
    try {
      this.#outcome = { value: this.#graph.compute(this as Derived<unknown>, () => this.compute()) };
    } catch (error) {
      this.#outcome = { error };
    } finally {
      this.#computing = false;
    }
    if (before && same(before, this.#outcome)) this.#outcome = before;
    else if (before) this.#graph.changed(this as Derived<unknown>);
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
function same(a: Outcome<unknown>, b: Outcome<unknown>): boolean {
  if ('error' in a) return 'error' in b && String(a.error) === String(b.error);
  return 'value' in b && equal(a.value, b.value);
}
