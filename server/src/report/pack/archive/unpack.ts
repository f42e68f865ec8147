import { inflateSync } from 'fflate';
import { largestFile, sizeInWords } from '../limits.ts';
import type { ArchivedFile } from './files.ts';

const stored = 0;
const deflated = 8;
const encryptedFlags = 0x41;
/** Deflate makes at most 258 bytes of two bits, so that a file that claims more is none (RFC 1951, 3.2.5). */
const mostOfAByte = 1032;

/**
 * The content of a file, or why there is none, in words that follow its name. Never takes more memory than the size that
 * the archive says, which is looked at before.
 */
export function unpack({ flags, method, size, compressed }: ArchivedFile): Uint8Array | string {
  if (!compressed) return 'cannot be read';
  if ((flags & encryptedFlags) !== 0) return 'is encrypted, which files of packs are not';
  if (size > largestFile) return `would have ${sizeInWords(size)}, more than the ${sizeInWords(largestFile)} allowed`;
  if (method === stored) return compressed.length === size ? compressed : 'has another size than the archive says';
  if (method !== deflated) return `is compressed by a method that packs do not use (${method})`;
  if (size > (compressed.length + 1) * mostOfAByte) return 'claims to be larger than its bytes can unpack to';
  return inflate(compressed, size);
}

function inflate(compressed: Uint8Array, size: number): Uint8Array | string {
  try {
    // One byte more than there should be: where that is used as well, the archive has lied.
    const content = inflateSync(compressed, { out: new Uint8Array(size + 1) });
    return content.length === size ? content : 'has another size than the archive says';
  } catch {
    return 'is damaged: it cannot be unpacked';
  }
}
