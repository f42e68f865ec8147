import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { isWithin } from '../../engine/paths.ts';
import type { StampedFile } from '../stamps.ts';
import { withSlashes } from './paths.ts';
import { isSettled, stampText, statOf } from './stamp.ts';

/**
 * Looks at files that documents refer to. Each folder is followed through its links once, so that thousands of files
 * cost little more than one look each.
 */
export function stampedFiles(
  paths: readonly string[],
  folders: readonly string[],
  now: () => number,
): readonly StampedFile[] {
  const within = containment(folders);
  return paths.map((path) => {
    if (!within(path)) return 'absent';
    const lookedAt = now();
    const stat = statOf(path);
    return stat?.isFile() ? { stamp: stampText(stat), settled: isSettled(stat, lookedAt) } : 'absent';
  });
}

/** Tells whether a path leads to something within the folders, all links followed. */
function containment(folders: readonly string[]): (path: string) => boolean {
  const real = folders.map(realPath).filter((folder) => folder !== undefined);
  const isInside = (path: string | undefined) => path !== undefined && real.some((folder) => isWithin(path, folder));
  const known = new Map<string, boolean>();
  return (path) => {
    if (isLink(path) || ['', '.', '..'].includes(basename(path))) return isInside(realPath(path));
    const folder = dirname(path);
    const before = known.get(folder);
    if (before !== undefined) return before;
    const found = isInside(realPath(folder));
    known.set(folder, found);
    return found;
  };
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  } catch {
    return false;
  }
}

function realPath(path: string): string | undefined {
  try {
    return withSlashes(realpathSync.native(path));
  } catch {
    return undefined;
  }
}
