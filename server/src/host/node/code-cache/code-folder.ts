import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import process from 'node:process';
import { userCacheFolder } from '../user-cache-folder.ts';
import { isPrivateFolder } from './private-folder.ts';

/**
 * The folder in which compiled code is kept: in the cache folder of the user, and nobody else's. Undefined where that
 * may hold what somebody else has made, since V8 runs what is there: where others can write to it, in a repository, and
 * beneath the current folder, which is a workspace. Undefined as well where `NODE_DISABLE_COMPILE_CACHE=1` switches off
 * Node's own cache of this sort.
 */
export function codeFolder(): string | undefined {
  if (process.env.NODE_DISABLE_COMPILE_CACHE === '1') return undefined;
  const folder = userCacheFolder();
  if (folder === undefined || isInWorkspace(folder, process.cwd()) || isInRepository(folder)) return undefined;
  const code = join(folder, 'code');
  return isPrivateFolder(code) ? code : undefined;
}

/** Whether a folder is beneath the current one; the root of the disk, where programs of a desktop start, is none. */
function isInWorkspace(folder: string, current: string): boolean {
  const way = relative(current, folder);
  return dirname(current) !== current && way !== '..' && !way.startsWith(`..${sep}`) && way !== folder;
}

function isInRepository(folder: string): boolean {
  const above = dirname(folder);
  return existsSync(join(folder, '.git')) || (above !== folder && isInRepository(above));
}
