import { inQuotes } from './messages.ts';
import type { AliasNode } from './tree.ts';

/** How many nodes more than are written out a document may come to when all its aliases are followed. */
const EXPANSION_LIMIT = 100_000;

/** How deep a document may be nested when all its aliases are followed, so that a walk through it cannot exhaust the stack. */
const EXPANDED_DEPTH_LIMIT = 200;

type Target = AliasNode['target'];

interface Anchored {
  /** Nothing as long as it is still being read. */
  node?: Target;
  /** How many nodes it is, itself included, with its aliases followed. */
  size: number;
  /** How many levels there are beneath it, with its aliases followed. */
  height: number;
}

/** An alias that is not followed, and why; without a message if there is an error for that already. */
export interface Refusal {
  readonly message?: string;
}

/** The anchors of one document as far as it has been read, and how large it becomes through its aliases. */
export class Aliases {
  readonly #anchored = new Map<string, Anchored>();
  #size = 0;
  #deepest = 0;
  #expansion = 0;
  #isBomb = false;

  /** Counts a node; to be called for each, before the nodes beneath it. */
  count(depth: number): void {
    this.#size++;
    this.#deepest = Math.max(this.#deepest, depth);
  }

  /** Reads a node that has an anchor. The latest of several anchors with one name counts, as it is read. */
  anchor(name: string, depth: number, read: () => Target): Target {
    const anchored: Anchored = { size: 0, height: 0 };
    this.#anchored.set(name, anchored);
    const sizeBefore = this.#size;
    const deepestBefore = this.#deepest;
    this.#deepest = depth;
    const node = read();
    anchored.node = node;
    anchored.size = this.#size - sizeBefore;
    anchored.height = this.#deepest - depth;
    this.#deepest = Math.max(this.#deepest, deepestBefore);
    return node;
  }

  /** What an alias stands for. One that makes the document too large to be walked through is refused. */
  follow(name: string, depth: number): Target | Refusal {
    if (name === '') {
      return {};
    }
    const anchored = this.#anchored.get(name);
    if (!anchored) {
      return {
        message: `There is no anchor ${inQuotes(`&${name}`)} above this alias. Correct the name, or set the anchor before it.`,
      };
    }
    if (!anchored.node) {
      return {
        message: `This alias stands within its own anchor ${inQuotes(`&${name}`)}. Move it out, or write out what is meant.`,
      };
    }
    if (this.#expansion + anchored.size > EXPANSION_LIMIT || depth + anchored.height > EXPANDED_DEPTH_LIMIT) {
      return this.#refuseBomb();
    }
    this.#expansion += anchored.size;
    this.#size += anchored.size;
    this.#deepest = Math.max(this.#deepest, depth + anchored.height);
    return anchored.node;
  }

  #refuseBomb(): Refusal {
    if (this.#isBomb) {
      return {};
    }
    this.#isBomb = true;
    return {
      message: 'With this alias the document becomes too large when aliases are followed. Write out what is meant.',
    };
  }
}
