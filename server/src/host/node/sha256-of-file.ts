import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Sha256OfFile } from '../host.ts';
import { openWithin } from './contained.ts';
import { codeOf, reasonOf } from './reason.ts';

/** Reading more at a time makes nothing faster. */
const bytesAtOnce = 256 * 1024;

interface Hashed {
  /** What tells that the file is still the same: its size and when it was last modified. */
  readonly state: string;
  readonly sha256: string;
}

/** Hashes files as streams, so that a large one fills no memory, and again only when size or time have changed. */
export function rememberingSha256(): Sha256OfFile {
  const known = new Map<string, Hashed>();
  return async (path, folders) => {
    try {
      const file = await openWithin(path, folders);
      if (!file) return 'absent';
      try {
        return { sha256: await hash(file, path, known) };
      } finally {
        await file.close();
      }
    } catch (error) {
      const code = codeOf(error);
      return code === 'ENOENT' || code === 'ENOTDIR' ? 'absent' : { path, reason: reasonOf(error) };
    }
  };
}

async function hash(file: FileHandle, path: string, known: Map<string, Hashed>): Promise<string> {
  const state = await stateOf(file);
  const before = known.get(path);
  if (before?.state === state) return before.sha256;
  const sum = createHash('sha256');
  const bytes: AsyncIterable<Buffer> = file.createReadStream({ autoClose: false, highWaterMark: bytesAtOnce });
  for await (const some of bytes) sum.update(some);
  const sha256 = sum.digest('hex');
  // A file that was written to in the meantime may say anything; it is read again when asked for.
  if ((await stateOf(file)) === state) known.set(path, { state, sha256 });
  return sha256;
}

async function stateOf(file: FileHandle): Promise<string> {
  const { size, mtimeNs } = await file.stat({ bigint: true });
  return `${size} ${mtimeNs}`;
}
