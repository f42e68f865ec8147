/** The values of a graph: cells and derived values, and who reads them. See `graph.ts`. */
import { equal } from '../equal.ts';
import { type Dependents, living, noDependents, withDependent } from './dependents.ts';
import type { Graph, Readable, Reader } from './graph.ts';

export type State = 'fresh' | 'perhaps-stale' | 'stale';

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

/** A value that is set from outside. */
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

/** A value that is computed from others when it is asked for, and kept while these stay. */
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
export class Single<T> extends Derived<T> {
  readonly #compute: () => T;

  constructor(graph: Graph, compute: () => T) {
    super(graph);
    this.#compute = compute;
  }

  protected override compute(): T {
    return this.#compute();
  }
}

export interface Family<K, T> {
  readonly members: Map<K, Derived<T>>;
  readonly compute: (key: K) => T;
}

/** A derived value of a family: it leaves that when it rests, since keys come and go with what is typed. */
export class Member<K, T> extends Derived<T> {
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
