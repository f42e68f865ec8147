/**
 * How large an evidence pack may be, in bytes. What is larger is kept out of a pack when it is made, and refused, before
 * anything is unpacked, when it is verified: a small archive can claim any size.
 */

const mega = 1024 * 1024;

/** One file in a pack. */
export const largestFile = 256 * mega;

/** All files of a pack together, unpacked. */
export const largestContent = 1024 * mega;

/** A pack as a file: its content, if that cannot be compressed, and the names. */
export const largestPack = largestContent + 64 * mega;

/** The files in a pack: fewer than a ZIP archive can count (APPNOTE.TXT 4.4.21: 65,535). */
export const mostFiles = 50_000;

/** A size for people: `3 MB`, `12 KB`, `7 bytes`. */
export function sizeInWords(bytes: number): string {
  if (bytes >= mega) return `${Math.round(bytes / mega)} MB`;
  if (bytes >= 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${bytes} byte${bytes === 1 ? '' : 's'}`;
}
