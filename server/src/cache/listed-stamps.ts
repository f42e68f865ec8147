import type { StampedListing } from '../host/stamps.ts';

/** The stamps of listed files as texts, such as a single file has. */
export function listedStamps(listings: readonly StampedListing[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { files, stamps } of listings) {
    const length = stamps.length / files.length;
    for (const [index, path] of files.entries()) {
      found.set(path, stamps.subarray(index * length, (index + 1) * length).join(' '));
    }
  }
  return found;
}
