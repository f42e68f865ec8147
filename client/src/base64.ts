// Base64, in which bytes travel in JSON (RFC 4648, 4).

/** As many characters are made at once: more arguments than a function can take would fail. */
const atOnce = 0x8000;

/** Bytes as Base64, with padding. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += atOnce) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + atOnce)));
  }
  return btoa(parts.join(''));
}
