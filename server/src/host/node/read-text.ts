import { readFile } from 'node:fs/promises';
import type { FileText, Unreadable } from '../host.ts';
import { reasonOf } from './reason.ts';

/** Reads a file as UTF-8, without its byte order mark. */
export async function readText(path: string): Promise<FileText | Unreadable> {
  try {
    return decode(await readFile(path));
  } catch (error) {
    return { path, reason: reasonOf(error) };
  }
}

function decode(bytes: Uint8Array): FileText {
  const text = strictly(bytes, bytes.length, { stream: false });
  if (text !== undefined) return { text };
  return { text: new TextDecoder().decode(bytes), malformed: { at: soundText(bytes).length } };
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
