import { type Dependents, living, noDependents, withDependent } from './dependents.ts';
import type { Graph } from './graph.ts';
import { IntTable } from './int-table.ts';
import { judgementOf, packed, setOf } from './rule-sets.ts';
import { Cell } from './values.ts';

/**
 * Things that change, told apart by whole numbers, of which there are too many for a cell each: the rows of an index by
 * their keys. Whoever reads a key depends on it, whether there is anything under it or not. Where two keys have the same
 * number by chance, a change of the one counts as one of the other.
 */
export class Keys {
  readonly #graph: Graph;
  /** For derived values and watchers, who depend on cells. */
  readonly #cells = new Map<number, KeyCell>();
  /** The judgements that have read a key, where there are few. */
  readonly #few = new IntTable();
  /** The others. */
  readonly #many = new Map<number, Dependents>();

  constructor(graph: Graph) {
    this.#graph = graph;
    graph.keep(this);
  }

  /** Notes that whatever is being computed reads this. */
  read(key: number): void {
    this.#graph.trackKey(this, key);
  }

  /** Tells whoever has read a key that what is under it has changed. */
  changed(key: number): void {
    this.#cells.get(key)?.change();
    this.#graph.staleDependents(this.#many.get(key) ?? noDependents);
    this.#few.forEach(key, (pack) => this.#graph.staleDependents(pack));
  }

  /** The cell that stands for a key. */
  cellOf(key: number): Cell<number> {
    let cell = this.#cells.get(key);
    if (!cell) {
      cell = new KeyCell(this.#graph, this.#cells, key);
      this.#cells.set(key, cell);
    }
    return cell;
  }

  addDependent(key: number, judgement: number, set: number): void {
    const { sets } = this.#graph;
    const many = this.#many.get(key);
    if (many !== undefined) {
      this.#many.set(key, withDependent(many, judgement, set, sets));
      return;
    }
    let count = 0;
    const known = this.#few.find(key, (pack) => {
      count += 1;
      return judgementOf(pack) === judgement;
    });
    if (known !== 0) this.#few.replace(key, known, packed(judgement, sets.union(setOf(known), set)));
    else if (count < fewAtMost) this.#few.add(key, packed(judgement, set));
    else this.#spill(key, packed(judgement, set));
  }

  /** Forgets the judgements that are no more. */
  forgetDependents(lives: (judgement: number) => boolean): void {
    for (const [key, pack] of this.#few.entries()) if (!lives(judgementOf(pack))) this.#few.delete(key, pack);
    for (const [key, all] of this.#many) {
      const left = living(all, lives, this.#graph.sets);
      if (left === noDependents) this.#many.delete(key);
      else this.#many.set(key, left);
    }
  }

  /** Moves the judgements of a key to a table of their own. */
  #spill(key: number, another: number): void {
    const packs = [another];
    this.#few.forEach(key, (pack) => packs.push(pack));
    let all: Dependents = noDependents;
    for (const pack of packs) {
      this.#few.delete(key, pack);
      all = withDependent(all, judgementOf(pack), setOf(pack), this.#graph.sets);
    }
    this.#many.set(key, all);
  }
}

const fewAtMost = 6;

/** Counts changes; it goes when nobody reads it, since keys come and go with what is typed. */
class KeyCell extends Cell<number> {
  readonly #cells: Map<number, KeyCell>;
  readonly #key: number;
  #changes = 0;

  constructor(graph: Graph, cells: Map<number, KeyCell>, key: number) {
    super(graph, 0);
    this.#cells = cells;
    this.#key = key;
  }

  change(): void {
    this.#changes += 1;
    this.set(this.#changes);
  }

  override rest(): void {
    this.#cells.delete(this.#key);
  }
}
