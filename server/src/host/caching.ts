import type { CacheFolder } from './cache-folder.ts';
import type { Stamps } from './stamps.ts';

/** What a server needs of the place that it runs in, so that it can keep what it has found. */
export interface Caching {
  readonly stamps: Stamps;
  /** Tells one version, and one build, of the product from another. */
  readonly build: string;
  /**
   * A folder for caches, as the client names it; undefined where it is in a workspace folder, or named otherwise than
   * whole.
   */
  folderAt(path: string, workspaceFolders: readonly string[]): CacheFolder | undefined;
}
