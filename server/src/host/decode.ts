import type { FileText } from './host.ts';

const strict = new TextDecoder('utf-8', { fatal: true });

/** The text of bytes that should be UTF-8, without a byte order mark. */
export function decode(bytes: Uint8Array): FileText {
  const text = whole(bytes);
  if (text !== undefined) return { text };
  return { text: new TextDecoder().decode(bytes), malformed: { at: soundText(bytes).length } };
}

function whole(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The text before the first byte that is not UTF-8: the longest beginning that can be decoded. */
function soundText(bytes: Uint8Array): string {
  let sound = 0;
  let broken = bytes.length + 1;
  while (sound + 1 < broken) {
    const middle = (sound + broken) >>> 1;
    if (strictly(bytes, middle, { stream: true }) === undefined) broken = middle;
    else sound = middle;
  }
  return strictly(bytes, sound, { stream: true }) ?? '';
}

/** The text of the first bytes; as a stream, a character that is cut off at the end is left out. */
function strictly(bytes: Uint8Array, length: number, options: { stream: boolean }): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), options);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
