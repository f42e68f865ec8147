import { lstatSync } from 'node:fs';

/** Whether there is a folder at a path, and no link to one. */
export function isPlainFolder(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}
