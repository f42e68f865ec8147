import type { EvidenceHashes } from './evidence-hashes.ts';
import type { Histories } from './histories.ts';
import type { Workspace } from './workspace.ts';

/** What answers wait for: the more they look at, the longer. */
export class Readiness {
  readonly #workspace: Workspace;
  readonly #hashes: EvidenceHashes;
  readonly #histories: Histories;
  readonly #firstIndex: Promise<void>;
  #indexed = () => {};

  constructor(workspace: Workspace, hashes: EvidenceHashes, histories: Histories) {
    this.#workspace = workspace;
    this.#hashes = hashes;
    this.#histories = histories;
    this.#firstIndex = new Promise((resolve) => {
      this.#indexed = resolve;
    });
  }

  /** To be called when the workspace folders have been read for the first time. */
  indexed(): void {
    this.#indexed();
  }

  /** Ends when all files are read and looked up. */
  async upToDate(): Promise<void> {
    await this.#firstIndex;
    await this.#workspace.upToDate();
  }

  /** Ends when the SHA-256 of every file that was asked for is known too. */
  async hashed(): Promise<void> {
    await this.upToDate();
    await this.#hashes.done();
    await this.#workspace.upToDate();
  }

  /** Ends when nothing is left to read, to hash and to ask git for. */
  async allKnown(): Promise<void> {
    await this.upToDate();
    await Promise.all([this.#hashes.done(), this.#histories.done()]);
    await this.#workspace.upToDate();
  }

  /** Looks again at everything outside of the editor, and ends when all of it is known. */
  async lookAgain(): Promise<void> {
    await this.#firstIndex;
    await this.#workspace.changeOnDisk(this.#workspace.folders().map((path) => ({ path, gone: false })));
    this.#hashes.lookAtAll();
    this.#histories.lookAgain();
    await this.allKnown();
  }
}
