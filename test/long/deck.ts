import type { Random } from '../bench/workspace/random.ts';

/** How often what is done in so many actions. Everything else is left to chance, but not this: it makes parts comparable. */
const shares = {
  open: 14,
  close: 10,
  type: 116,
  save: 10,
  ask: 62,
  'ask in vain': 10,
  'change files': 17,
  'look at a view': 5,
  'set up': 1,
  'change folders': 1,
  'new day': 2,
  'change branch': 2,
} as const;

/** What can be done. */
export type Action = keyof typeof shares;

const actions = Object.entries(shares).flatMap(([action, count]) => Array<Action>(count).fill(action as Action));

/** After so many actions each of them has been done as often as its share. */
export const actionsInRound = actions.length;

/** Deals actions round by round, in each round in another order. */
export class Deck {
  readonly #random: Random;
  #left: Action[] = [];

  constructor(random: Random) {
    this.#random = random;
  }

  next(): Action {
    if (this.#left.length === 0) this.#left = this.#shuffled();
    return this.#left.pop() ?? 'type';
  }

  #shuffled(): Action[] {
    const left = [...actions];
    return actions.flatMap(() => left.splice(this.#random.below(left.length), 1));
  }
}
