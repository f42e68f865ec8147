import { constants } from 'node:fs';
import { type FileHandle, lstat, open, realpath, stat } from 'node:fs/promises';
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

/**
 * Opens a file for reading, all links followed; undefined where that is none within the folders. What is open is looked
 * at again: somebody may have put a link in its place in between. Rejects with the system's error.
 */
export async function openWithin(path: string, folders: readonly string[]): Promise<FileHandle | undefined> {
  if ((await targetOf(path, folders)) !== 'file') return undefined;
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  const isWithinStill = await isTarget(file, path, folders).catch(() => false);
  if (isWithinStill) return file;
  await file.close();
  return undefined;
}

async function isTarget(file: FileHandle, path: string, folders: readonly string[]): Promise<boolean> {
  const real = await realpath(path);
  // What is there now without following a link: one that has come since would be another thing than what is open.
  const [opened, there] = [await file.stat({ bigint: true }), await lstat(real, { bigint: true })];
  return opened.dev === there.dev && opened.ino === there.ino && (await targetOf(real, folders)) === 'file';
}
