import { type Zippable, zipSync } from 'fflate';

/**
 * When everything in an archive was last modified: the first day that the format knows. It is written as the hour that
 * clocks on the wall show, so it is made of that.
 */
const firstDay = new Date(1980, 0, 1, 12);

/**
 * A ZIP archive with the same bytes for the same files, whatever the day, the machine and the version of Node: files
 * stand in the order in which they are given, and are compressed by code of ours.
 *
 * @param files by their paths in the archive, `/` as separator
 */
export function zipOf(files: Iterable<readonly [path: string, bytes: Uint8Array]>): Uint8Array {
  const entries: Zippable = Object.fromEntries(files);
  return zipSync(entries, { level: 6, mtime: firstDay });
}
