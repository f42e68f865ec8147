import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { isWithin } from '../../engine/paths.ts';
import { withSlashes } from './paths.ts';
import { isPlainFolder } from './plain-folder.ts';
import { userCacheFolder } from './user-cache-folder.ts';

/**
 * Where the command line keeps what it knows of a workspace folder: beneath its `node_modules`, which are passed over
 * and never committed, else in the cache folder of the user. Undefined where that is in the workspace folder, as it is
 * for somebody who checks their home.
 */
export function cachePlace(root: string): string | undefined {
  const modules = join(root, 'node_modules');
  const cache = join(modules, '.cache');
  // A link may lead anywhere: a repository can hold one.
  if (isPlainFolder(modules) && (!existsSync(cache) || isPlainFolder(cache))) return join(cache, 'audit-as-code');
  const folder = userCacheFolder();
  return folder === undefined || isWithin(withSlashes(folder), root) ? undefined : join(folder, 'runs');
}

/**
 * Where a server keeps what it knows, in the folder that its client names. Undefined where that is in a workspace folder,
 * or relative to nobody knows what.
 */
export function namedCachePlace(path: string, workspaceFolders: readonly string[]): string | undefined {
  const isWithinOne = workspaceFolders.some((folder) => isWithin(withSlashes(path), folder));
  // A folder of its own: that of the client may be open to others, as its makers like it.
  return isAbsolute(path) && !isWithinOne ? join(path, 'runs') : undefined;
}
