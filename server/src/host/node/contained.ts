import { realpath, stat } from 'node:fs/promises';
import { isWithin } from '../../engine/paths.ts';
import { withSlashes } from './paths.ts';

/** What a path leads to, all links followed: a file within the folders, a file elsewhere, or something else. */
export type Target = 'file' | 'outside' | 'no-file';

/** Follows the links of a path. Rejects with the system's error where it leads nowhere. */
export async function targetOf(path: string, folders: readonly string[]): Promise<Target> {
  const real = withSlashes(await realpath(path));
  if (!(await stat(real)).isFile()) return 'no-file';
  for (const folder of folders) {
    if (isWithin(real, withSlashes(await realpath(folder)))) return 'file';
  }
  return 'outside';
}
