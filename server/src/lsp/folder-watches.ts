import type { WatchFolder } from '../host/watching.ts';

/** What hears of watched workspace folders. */
export interface FolderWatchesListener {
  /** Files and folders came, changed or went; absolute paths. */
  changed(paths: ReadonlySet<string>): void;
  /** A folder is looked at from time to time instead: why, in words that follow a colon. */
  polled(folder: string, reason: string): void;
  /** A folder cannot be watched any more, or not all of it: why, in words that follow a colon; told once. */
  failed(folder: string, reason: string): void;
}

/** Ends the watching of a folder. */
type End = () => Promise<void>;

/** Watches workspace folders for a client that does not tell what happens on disk. */
export class FolderWatches {
  readonly #watch: WatchFolder;
  readonly #listener: FolderWatchesListener;
  /** By folder; nothing to be ended where watching has failed. */
  readonly #watched = new Map<string, Promise<End | undefined>>();

  constructor(watch: WatchFolder, listener: FolderWatchesListener) {
    this.#watch = watch;
    this.#listener = listener;
  }

  /**
   * Watches these folders, and from now on no others. What happened in a new one before it was watched is told as a
   * change of that folder. Ends when all are watched.
   */
  async follow(folders: readonly string[]): Promise<void> {
    const gone = [...this.#watched.keys()].filter((folder) => !folders.includes(folder));
    const added = folders.filter((folder) => !this.#watched.has(folder));
    await Promise.all([...gone.map((folder) => this.#end(folder)), ...added.map((folder) => this.#begin(folder))]);
  }

  /** Watches nothing any more. */
  async stop(): Promise<void> {
    await this.follow([]);
  }

  async #begin(folder: string): Promise<void> {
    // Where the system allows no more watches, each file beneath fails by itself.
    const told = new Set<string>();
    const failed = (reason: string) => {
      if (!told.has(reason)) this.#listener.failed(folder, reason);
      told.add(reason);
    };
    const watching = this.#watch(folder, {
      changed: (paths) => this.#listener.changed(paths),
      polled: (reason) => this.#listener.polled(folder, reason),
      failed,
    }).catch((error) => {
      failed(error instanceof Error ? error.message : String(error));
      return undefined;
    });
    this.#watched.set(folder, watching);
    const end = await watching;
    if (end && this.#watched.get(folder) === watching) this.#listener.changed(new Set([folder]));
  }

  async #end(folder: string): Promise<void> {
    const watching = this.#watched.get(folder);
    this.#watched.delete(folder);
    const end = await watching;
    await end?.();
  }
}
