import { randomUUID } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readFileSync, utimesSync } from 'node:fs';
import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CacheFolder } from '../cache-folder.ts';
import { isPrivate, isPrivateFolder } from './code-cache/private-folder.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** What nobody has used for so long is of a workspace that is gone, or opened so seldom that it may wait once. */
const keptFor = 30 * day;
const keptAtMost = 32;
/** In bytes. Reading more takes as long as doing the work again. */
const largest = 64 * 1024 * 1024;

const cacheName = /^[\w-]+\.cache$/;
const unfinishedName = /^[\w-]+\.cache\.[\w-]+$/;

/**
 * Keeps caches in a folder that is made when there is something to keep. Audit data is confidential: only its owner may
 * read it, and what belongs to somebody else is not read.
 */
export function nodeCacheFolder(folder: string): CacheFolder {
  return {
    async read(name) {
      try {
        return readOwn(join(folder, name));
      } catch {
        return undefined;
      }
    },
    async write(name, text) {
      if (Buffer.byteLength(text) > largest) return;
      const unfinished = join(folder, `${name}.${randomUUID()}`);
      try {
        if (!isPrivateFolder(folder)) return;
        await writeFile(unfinished, text, { flag: 'wx', mode: 0o600 });
        await rename(unfinished, join(folder, name));
        await removeOld(folder);
      } catch {
        await rm(unfinished, { force: true }).catch(() => undefined);
      }
    },
  };
}

/** The text of a file of ours; undefined for what is somebody else's, or no file, or too large. Throws where there is none. */
function readOwn(path: string): string | undefined {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const found = fstatSync(file);
    if (!found.isFile() || !isPrivate(found) || found.size > largest) return undefined;
    const text = readFileSync(file, 'utf8');
    if (found.mtimeMs < Date.now() - day) markUsed(path, found.atime);
    return text;
  } finally {
    closeSync(file);
  }
}

/** The time of a cache tells when it was last of use. Where it can't be set, the cache goes earlier; no more. */
function markUsed(path: string, atime: Date): void {
  try {
    utimesSync(path, atime, new Date());
  } catch {
    // It is read all the same.
  }
}

/** Removes caches that were not used for long, the oldest of too many, and what a run that was ended has left. */
async function removeOld(folder: string): Promise<void> {
  const now = Date.now();
  const names = (await readdir(folder)).filter((name) => cacheName.test(name) || unfinishedName.test(name));
  const found = await Promise.all(
    names.map(async (name) => {
      const { mtimeMs } = await stat(join(folder, name));
      return { name, age: now - mtimeMs };
    }),
  );
  const unfinished = found.filter(({ name, age }) => unfinishedName.test(name) && age > hour);
  const caches = found.filter(({ name }) => cacheName.test(name)).sort((a, b) => a.age - b.age);
  const old = caches.filter(({ age }, index) => age > keptFor || index >= keptAtMost);
  await Promise.all([...unfinished, ...old].map(({ name }) => rm(join(folder, name), { force: true })));
}
