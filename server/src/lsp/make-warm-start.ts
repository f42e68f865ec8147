import type { Caching } from '../host/caching.ts';
import { WarmStart, type WarmStartSurroundings } from './warm-start.ts';

/** Where the client wants files to be kept between sessions, and where it is to work. */
export interface Keeping {
  /** How to keep what is found; nothing where nothing can be kept. */
  readonly caching: Caching | undefined;
  readonly cacheFolder: string | null | undefined;
  readonly folders: readonly string[];
  readonly warn: (message: string) => void;
}

/**
 * A warm start from what the last session has kept; undefined where the client names no folder for it, or one that
 * won't do.
 */
export function makeWarmStart(
  { caching, cacheFolder, folders, warn }: Keeping,
  around: (caching: Caching) => Omit<WarmStartSurroundings, 'folder' | 'stamps'>,
): WarmStart | undefined {
  if (!caching || typeof cacheFolder !== 'string' || folders.length === 0) return undefined;
  const folder = caching.folderAt(cacheFolder, folders);
  if (folder) return new WarmStart({ ...around(caching), folder, stamps: caching.stamps });
  const what = `initializationOptions.cacheFolder: "${cacheFolder}" is in a workspace folder, or no absolute path`;
  warn(`${what}. Nothing is kept between sessions.`);
  return undefined;
}
