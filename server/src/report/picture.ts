/** A picture, such as a logo, as formats put it into a report: known by its content, never by its name. */
export interface Picture {
  readonly type: 'png' | 'jpeg' | 'svg';
  readonly bytes: Uint8Array;
}

/** The largest picture that goes into a report, in bytes: with it, a page is still sent by mail. */
export const largestPicture = 1024 * 1024;

/** Why a file is no picture for a report. */
export type NoPicture = 'too-big' | 'unknown-type';

/** The start of an SVG file: what may stand before its root, then the root. */
const svgStart =
  /^(?:\ufeff|\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*|<!DOCTYPE svg[^>[]*>\s*)*<svg[\s>]/s;

/** Looks at the bytes of a file; PNG, JPEG and SVG can be shown by every format. */
export function pictureOf(bytes: Uint8Array): Picture | NoPicture {
  if (bytes.length > largestPicture) return 'too-big';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return { type: 'png', bytes };
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return { type: 'jpeg', bytes };
  const start = String.fromCharCode(...bytes.subarray(0, 4096));
  return svgStart.test(start) ? { type: 'svg', bytes } : 'unknown-type';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
