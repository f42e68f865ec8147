import { OutcomeGathering } from '../cache/outcome.ts';
import { type KeptRun, RunCache } from '../cache/run-cache.ts';
import type { Terms } from '../cache/terms.ts';
import type { Diagnostic } from '../engine/diagnostic.ts';
import type { Engine } from '../engine/engine.ts';
import type { CacheFolder } from '../host/cache-folder.ts';
import type { Host } from '../host/host.ts';
import type { Pace } from '../host/pace.ts';
import type { Stamps } from '../host/stamps.ts';
import { Slice } from './slice.ts';

/** What a warm start works with. */
export interface WarmStartSurroundings {
  readonly engine: Engine;
  readonly host: Host;
  readonly stamps: Stamps;
  readonly folder: CacheFolder;
  readonly pace: Pace;
  /** What a run would depend on now, beside the files. */
  readonly terms: () => Omit<Terms, 'folders'>;
  /** The workspace folders, as they are now. */
  readonly folders: () => readonly string[];
  /** The documents that are open, which count before what is on disk. */
  readonly openTexts: () => ReadonlyMap<string, string>;
  /** Ends when the engine knows everything and is up to date. */
  readonly allKnown: () => Promise<void>;
}

/**
 * Shows at once what the last session has found, if nothing has changed since, and keeps what this one finds. The engine
 * reads and judges everything all the same, and has the last word.
 */
export class WarmStart {
  readonly #around: WarmStartSurroundings;
  readonly #cache: RunCache;
  /** The host that the engine must be answered from. */
  readonly host: Host;
  #settled = 0;
  #kept: string | undefined;

  constructor(around: WarmStartSurroundings) {
    this.#around = around;
    this.#cache = new RunCache(around);
    this.host = { ...around.host, ...this.#cache.host };
  }

  /** The engine has found something else than before. */
  settled(): void {
    this.#settled += 1;
  }

  /** What was found in the files, without those that are open with another text; undefined where something has changed. */
  async open(folders: readonly string[]): Promise<ReadonlyMap<string, readonly Diagnostic[]> | undefined> {
    const kept = await this.#cache.open({ ...this.#around.terms(), folders });
    return kept && this.#asOpen(kept);
  }

  /** Keeps what is found now, if it was found in the files as they are on disk, and not kept before. */
  async keep(): Promise<void> {
    const { allKnown } = this.#around;
    await allKnown();
    const state = this.#state();
    if (state === this.#kept) return;
    const gathering = new OutcomeGathering(this.#around.engine);
    const slice = new Slice(this.#around.pace);
    while (gathering.goOn()) if (slice.isOver()) await slice.next();
    await allKnown();
    if (state !== this.#state() || !(await this.#isAsOnDisk())) return;
    if (await this.#cache.keepIfAsOnDisk(this.#terms(), gathering.outcome())) this.#kept = state;
  }

  async #asOpen({ outcome }: KeptRun): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
    const shown = new Map(outcome.diagnostics);
    for (const [path, text] of this.#around.openTexts()) {
      if (shown.has(path) && !(await this.#saysOnDisk(path, text))) shown.delete(path);
    }
    return shown;
  }

  /** Differs whenever the engine may have been told, or have found, something else. */
  #state(): string {
    return JSON.stringify([this.#settled, this.#cache.answers, this.#terms()]);
  }

  #terms(): Terms {
    return { ...this.#around.terms(), folders: this.#around.folders() };
  }

  async #isAsOnDisk(): Promise<boolean> {
    for (const [path, text] of this.#around.openTexts()) if (!(await this.#saysOnDisk(path, text))) return false;
    return true;
  }

  async #saysOnDisk(path: string, text: string): Promise<boolean> {
    const file = await this.#around.host.readFile(path);
    return 'text' in file && file.text === text;
  }
}
