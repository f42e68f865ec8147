import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Compressor } from '../../engine/archive.ts';

/** Deflate, at one go: blocks are small, and waiting for a thread pool takes longer. */
export const nodeCompressor: Compressor = {
  compress: (bytes) => deflateRawSync(bytes, { level: constants.Z_DEFAULT_COMPRESSION }),
  expand: (bytes) => inflateRawSync(bytes),
};
