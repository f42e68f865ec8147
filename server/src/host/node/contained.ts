import { realpath, stat } from 'node:fs/promises';
import { isWithin } from '../../engine/paths.ts';
import { withSlashes } from './paths.ts';

/**
 * What a path leads to, all links followed: a file within the folders, a file elsewhere, a folder, or what is neither, as
 * a pipe.
 */
export type Target = 'file' | 'outside' | 'folder' | 'special';

/** Follows the links of a path. Rejects with the system's error where it leads nowhere. */
export async function targetOf(path: string, folders: readonly string[]): Promise<Target> {
  const real = withSlashes(await realpath(path));
  const found = await stat(real);
  if (!found.isFile()) return found.isDirectory() ? 'folder' : 'special';
  for (const folder of folders) {
    if (isWithin(real, withSlashes(await realpath(folder)))) return 'file';
  }
  return 'outside';
}
