import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { decode } from '../decode.ts';
import type { FileText, Unreadable } from '../host.ts';
import { reasonOf, specialFile } from './reason.ts';

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
    if (length > 0 && length < usual.length) return usual.subarray(0, length);
    if (!fstatSync(file).isFile()) throw new Error(specialFile);
    if (length === 0) return usual.subarray(0, 0);
    return readFileSync(path);
  } finally {
    closeSync(file);
  }
}
