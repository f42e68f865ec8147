import { type Stats, statSync } from 'node:fs';

/** How many numbers a stamp has. */
export const stampLength = 4;

/**
 * Two writes within one tick of the file system's clock leave the same times; the coarsest is that of FAT, two seconds.
 * The rest is for clocks that differ, as on a network drive.
 */
const coarsestTick = 3_000;

/**
 * What tells that a file is the same: size, times and number. The time of the last change of the entry can't be set by
 * programs, so that a file does not pass for an older one whose times it was given.
 */
export function putStamp({ size, mtimeMs, ctimeMs, ino }: Stats, into: Float64Array, at: number): void {
  into[at] = size;
  into[at + 1] = mtimeMs;
  into[at + 2] = ctimeMs;
  into[at + 3] = ino;
}

/** The same as a text. */
export function stampText({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

/** Whether a file that was looked at can't change any more and keep its stamp. One from the future can. */
export function isSettled({ mtimeMs, ctimeMs }: Stats, lookedAt: number): boolean {
  return Math.max(mtimeMs, ctimeMs) < lookedAt - coarsestTick;
}

/** What the file system says of a file, links followed; undefined where it says nothing. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
