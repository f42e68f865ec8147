import { lstatSync, mkdirSync, type Stats } from 'node:fs';
import process from 'node:process';

/** Group and others may write. */
const writableByOthers = 0o022;

/**
 * Makes sure that a folder is there which nobody but the user can write to. False where that cannot be had: the place is
 * taken by a link, belongs to another user or may be written by others, or the disk is read-only.
 */
export function isPrivateFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const found = lstatSync(folder);
    return found.isDirectory() && isPrivate(found);
  } catch {
    return false;
  }
}

/** Whether the user alone can have written something. On Windows, where there are no modes, the profile is the user's. */
export function isPrivate({ uid, mode }: Stats): boolean {
  const user = process.getuid?.();
  return user === undefined || (uid === user && (mode & writableByOthers) === 0);
}
