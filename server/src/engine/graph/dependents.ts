import { judgementOf, packed, type RuleSets, setOf } from './rule-sets.ts';

/**
 * The judgements that have read something, each with the rules by which it did. There are hundreds of thousands of such
 * pairs, most things being read by one record alone and some by all: so one is a number (0 is none), and more are a
 * table of numbers.
 */
export type Dependents = number | DependentTable;

export const noDependents = 0;

/** Adds a judgement; the rules of one that is there already are joined. */
export function withDependent(all: Dependents, judgement: number, set: number, sets: RuleSets): Dependents {
  if (all === noDependents) return packed(judgement, set);
  if (typeof all !== 'number') {
    all.add(judgement, set, sets);
    return all;
  }
  if (judgementOf(all) === judgement) return packed(judgement, sets.union(setOf(all), set));
  const table = new DependentTable();
  table.add(judgementOf(all), setOf(all), sets);
  table.add(judgement, set, sets);
  return table;
}

export function forEachDependent(all: Dependents, visit: (judgement: number, set: number) => void): void {
  if (all === noDependents) return;
  if (typeof all === 'number') visit(judgementOf(all), setOf(all));
  else all.forEach(visit);
}

/** Those that are still there. */
export function living(all: Dependents, lives: (judgement: number) => boolean, sets: RuleSets): Dependents {
  let left: Dependents = noDependents;
  forEachDependent(all, (judgement, set) => {
    if (lives(judgement)) left = withDependent(left, judgement, set, sets);
  });
  return left;
}

/** A few stand in a row, many in open addressing, where 0 is a free place. */
const inRowAtMost = 8;

class DependentTable {
  #packs: Uint32Array | number[] = [];
  #size = 0;

  add(judgement: number, set: number, sets: RuleSets): void {
    const packs = this.#packs;
    const place = this.#placeOf(judgement);
    const pack = packs[place] ?? 0;
    if (pack !== 0) {
      packs[place] = packed(judgement, sets.union(setOf(pack), set));
      return;
    }
    this.#size += 1;
    // A list that grows by itself takes room for more than ever come.
    if (Array.isArray(packs)) this.#packs = [...packs, packed(judgement, set)];
    else packs[place] = packed(judgement, set);
    if (Array.isArray(packs) ? this.#size > inRowAtMost : this.#size * 5 > packs.length * 4) this.#grow();
  }

  forEach(visit: (judgement: number, set: number) => void): void {
    const packs = this.#packs;
    for (let place = 0; place < packs.length; place += 1) {
      const pack = packs[place] ?? 0;
      if (pack !== 0) visit(judgementOf(pack), setOf(pack));
    }
  }

  #placeOf(judgement: number): number {
    const packs = this.#packs;
    if (Array.isArray(packs)) {
      const place = packs.findIndex((pack) => judgementOf(pack) === judgement);
      return place < 0 ? packs.length : place;
    }
    const last = packs.length - 1;
    let place = (Math.imul(judgement, 0x9e3779b1) >>> 8) & last;
    while (packs[place] !== 0 && judgementOf(packs[place] ?? 0) !== judgement) place = (place + 1) & last;
    return place;
  }

  #grow(): void {
    const before = this.#packs;
    const after = new Uint32Array(before.length < 16 ? 16 : before.length * 2);
    this.#packs = after;
    for (let place = 0; place < before.length; place += 1) {
      const pack = before[place] ?? 0;
      if (pack !== 0) after[this.#placeOf(judgementOf(pack))] = pack;
    }
  }
}
