import type { FileHandle } from 'node:fs/promises';
import type { ReadBytes } from '../host.ts';
import { openWithin } from './contained.ts';
import { codeOf, reasonOf } from './reason.ts';

/** Reads a file whole, unless it is larger than allowed: its size is looked at where it is open. */
export const readBytes: ReadBytes = async (path, folders, atMost) => {
  try {
    const file = await openWithin(path, folders);
    if (!file) return 'absent';
    try {
      return await readWhole(file, atMost);
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'absent' : { path, reason: reasonOf(error) };
  }
};

async function readWhole(file: FileHandle, atMost: number): Promise<Uint8Array | 'too-big'> {
  if ((await file.stat()).size > atMost) return 'too-big';
  const bytes = await file.readFile();
  return bytes.length > atMost ? 'too-big' : bytes;
}
