/**
 * The seal of a PDF file: a comment above its last `startxref` holds the SHA-256 of the file without that comment. What
 * edits the file writes it anew, or adds to its end (ISO 32000-1, 7.5.6): so the seal is gone, or fits no more.
 */
import { strFromU8, strToU8 } from 'fflate';
import type { Sha256 } from '../seal.ts';

const keyword = 'startxref';
const sealed = /% audit-as-code sha256: ([0-9a-f]{64})\n$/;

/** Seals a file that was just made. Nothing that has an offset moves. */
export function sealPdf(bytes: Uint8Array, sha256: Sha256): Uint8Array {
  const text = strFromU8(bytes, true);
  const at = text.lastIndexOf(keyword);
  return strToU8(`${text.slice(0, at)}% audit-as-code sha256: ${sha256(bytes)}\n${text.slice(at)}`, true);
}

/** Whether a file is a PDF whose seal fits; false for anything else. */
export function isUneditedPdf(bytes: Uint8Array, sha256: Sha256): boolean {
  const text = strFromU8(bytes, true);
  const at = text.lastIndexOf(keyword);
  const [seal, hash] = (at < 0 ? null : sealed.exec(text.slice(0, at))) ?? [];
  if (seal === undefined) return false;
  return hash === sha256(strToU8(text.slice(0, at - seal.length) + text.slice(at), true));
}
