import type { Engine } from '../engine/engine.ts';
import { isWithinAny } from '../engine/paths.ts';
import type { Host, Unreadable } from '../host/host.ts';

/** What hears of the hashes of evidence. */
export interface HashListener {
  /** The engine knows more, or other, hashes than before. */
  answered(): void;
  unreadable(file: Unreadable): void;
  failed(what: string, error: unknown): void;
}

const atOnce = 4;

/**
 * Hashes files for the engine while everything else goes on: evidence may be of any size. A file that changes several
 * times before its turn is hashed once.
 */
export class EvidenceHashes {
  readonly #engine: Engine;
  readonly #host: Pick<Host, 'sha256OfFile'>;
  readonly #folders: () => readonly string[];
  readonly #listener: HashListener;
  readonly #waiting = new Set<string>();
  #work: Promise<void> | undefined;

  constructor(
    engine: Engine,
    host: Pick<Host, 'sha256OfFile'>,
    folders: () => readonly string[],
    listener: HashListener,
  ) {
    this.#engine = engine;
    this.#host = host;
    this.#folders = folders;
    this.#listener = listener;
  }

  /** Hashes what rules have asked for since the last time. */
  lookAtWanted(): void {
    this.#hash(this.#engine.takeWantedHashes());
  }

  /** Files came, changed or went, or folders with all that lies beneath them. */
  lookAgain(changed: ReadonlySet<string>): void {
    this.#hash(this.#engine.hashedFiles().filter((file) => isWithinAny(file, changed)));
  }

  /** The workspace folders are others: a link that led out of them may lead into one now, or the other way round. */
  lookAtAll(): void {
    this.#hash(this.#engine.hashedFiles());
  }

  /** Ends when nothing is left to hash. */
  async done(): Promise<void> {
    while (this.#work) await this.#work;
  }

  #hash(files: readonly string[]): void {
    for (const file of files) this.#waiting.add(file);
    if (this.#waiting.size > 0) this.#work ??= this.#hashWaiting();
  }

  async #hashWaiting(): Promise<void> {
    try {
      while (this.#waiting.size > 0) {
        const files = [...this.#waiting].slice(0, atOnce);
        for (const file of files) this.#waiting.delete(file);
        await Promise.all(files.map((file) => this.#hashOne(file)));
        this.#listener.answered();
      }
    } finally {
      this.#work = undefined;
    }
  }

  async #hashOne(file: string): Promise<void> {
    try {
      const found = await this.#host.sha256OfFile(file, this.#folders());
      const unreadable = typeof found === 'object' && 'reason' in found;
      if (unreadable) this.#listener.unreadable(found);
      this.#engine.setFileHash(file, unreadable ? 'absent' : found);
    } catch (error) {
      this.#listener.failed(`hashing ${file}`, error);
    }
  }
}
