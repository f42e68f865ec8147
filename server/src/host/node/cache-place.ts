import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import process from 'node:process';
import { isWithin } from '../../engine/paths.ts';
import { withSlashes } from './paths.ts';
import { isPlainFolder } from './plain-folder.ts';

const name = 'audit-as-code';

/**
 * Where the command line keeps what it knows of a workspace folder: beneath its `node_modules`, which are passed over
 * and never committed, else in the cache folder of the user (XDG Base Directory Specification, and its likes on macOS
 * and Windows). Undefined where that is in the workspace folder, as it is for somebody who checks their home.
 */
export function cachePlace(root: string): string | undefined {
  const modules = join(root, 'node_modules');
  const cache = join(modules, '.cache');
  // A link may lead anywhere: a repository can hold one.
  if (isPlainFolder(modules) && (!existsSync(cache) || isPlainFolder(cache))) return join(cache, name);
  const folder = userCacheFolder();
  return folder === undefined || isWithin(withSlashes(folder), root) ? undefined : join(folder, name);
}

function userCacheFolder(): string | undefined {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = process.env;
  if (xdg !== undefined && isAbsolute(xdg)) return xdg;
  if (process.platform === 'win32') return local !== undefined && isAbsolute(local) ? local : undefined;
  try {
    const home = homedir();
    if (!isAbsolute(home)) return undefined;
    return process.platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache');
  } catch {
    return undefined;
  }
}
