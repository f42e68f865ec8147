import { sha256 as digest } from '@noble/hashes/sha2.js';
import { hex } from '@scure/base';

const encoder = new TextEncoder();

/** The SHA-256 of bytes, or of a text in UTF-8, in lower-case hex, at once: what the browser offers makes one wait. */
export function sha256(content: string | Uint8Array): string {
  return hex.encode(digest(typeof content === 'string' ? encoder.encode(content) : content));
}
