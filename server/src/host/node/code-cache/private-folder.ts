import { lstatSync, mkdirSync, type Stats } from 'node:fs';
import process from 'node:process';

/** What group and others may do. What a checkout of git or an unpacked archive has made may usually be read by them. */
const allowedToOthers = 0o077;

/**
 * Makes sure that a folder is there which is open to nobody but the user. False where that cannot be had: the place is
 * taken by a link or by a folder that belongs to another user or is open to others, or the disk is read-only.
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

/** Whether something is the user's, and open to nobody else. On Windows, where there are no modes, the profile is. */
export function isPrivate({ uid, mode }: Stats): boolean {
  const user = process.getuid?.();
  return user === undefined || (uid === user && (mode & allowedToOthers) === 0);
}
