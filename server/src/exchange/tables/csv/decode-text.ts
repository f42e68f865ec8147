/**
 * The text of a file in UTF-8, UTF-16 (with a byte order mark or without) or Windows-1252, which is what Excel writes as
 * CSV in the west; undefined for what is no text at all.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const encoding = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  if (encoding !== undefined) return textIn(encoding, bytes);
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Some versions of Node.js decode Windows-1252 as Latin-1, which has control characters there.
    return textIn('windows-1252', bytes).replace(/[\x80-\x9f]/g, (character) => windows1252[character] ?? character);
  }
}

/** What Windows-1252 has in the place of control characters (https://encoding.spec.whatwg.org/index-windows-1252.txt). */
const windows1252: Readonly<Record<string, string>> = Object.fromEntries(
  [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'].map((character, index) => [
    String.fromCharCode(0x80 + index),
    character,
  ]),
);

function textIn(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}

/** Western text in UTF-16 has a zero in nearly every second byte, always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 1_000);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length * 0.3 && even < sample.length * 0.05) return 'utf-16le';
  return even > sample.length * 0.3 && odd < sample.length * 0.05 ? 'utf-16be' : undefined;
}
