import { deflateSync, inflateSync } from 'fflate';
import type { Compressor } from '../../engine/archive.ts';

/** Deflate without Node. */
export const fflateCompressor: Compressor = {
  compress: (bytes) => deflateSync(bytes),
  expand: (bytes) => inflateSync(bytes),
};
