/** What hears of a folder that is watched. */
export interface FolderListener {
  /** Files and folders beneath it came, changed or went; absolute paths, `/` as separator. */
  changed(paths: ReadonlySet<string>): void;
  /**
   * The system allows no watching of it, so that it is looked at from time to time instead: why, in words that follow a
   * colon.
   */
  polled(reason: string): void;
  /** It cannot be watched any more, or not all of it: why, in words that follow a colon. */
  failed(reason: string): void;
}

/** Watches a folder with all that lies beneath, but `.git` and `node_modules`. Ends when it has begun; gives what ends it. */
export type WatchFolder = (folder: string, listener: FolderListener) => Promise<() => Promise<void>>;
