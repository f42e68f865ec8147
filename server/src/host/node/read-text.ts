import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import type { FileText, Unreadable } from '../host.ts';
import { reasonOf } from './reason.ts';

/**
 * Reads a file as UTF-8, without its byte order mark. At one go: for the small files that are read here by the thousand,
 * waiting for a thread pool takes several times as long as the reading.
 */
export async function readText(path: string): Promise<FileText | Unreadable> {
  return readTextNow(path);
}

/** The same, for who can't wait. */
export function readTextNow(path: string): FileText | Unreadable {
  try {
    return decode(read(path));
  } catch (error) {
    return { path, reason: reasonOf(error) };
  }
}

/** What nearly all files fit in: reading into it, and looking at the size of none but the others, saves half the calls. */
const usual = Buffer.allocUnsafe(64 * 1024);

/** A pipe that bears the name of an audit file is not waited for, and a device is not read to its end. */
function read(path: string): Uint8Array {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const length = readSync(file, usual, 0, usual.length, 0);
    if (length < usual.length) return usual.subarray(0, length);
    if (!fstatSync(file).isFile()) throw new Error('it is no regular file');
    return readFileSync(path);
  } finally {
    closeSync(file);
  }
}

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
