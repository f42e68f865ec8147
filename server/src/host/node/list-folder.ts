import { readdir, realpath } from 'node:fs/promises';
import { isWithin } from '../../engine/paths.ts';
import type { FolderEntry } from '../host.ts';
import { withSlashes } from './paths.ts';

/**
 * The files and folders in a folder, by name. None where there is no such folder, and where it lies outside of the
 * workspace folders once all links are followed; links in it are passed over.
 */
export async function listFolder(path: string, folders: readonly string[]): Promise<readonly FolderEntry[]> {
  try {
    const real = withSlashes(await realpath(path));
    const reals = await Promise.all(folders.map(async (folder) => withSlashes(await realpath(folder))));
    if (!reals.some((folder) => isWithin(real, folder))) return [];
    const entries = await readdir(real, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() || entry.isDirectory())
      .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
