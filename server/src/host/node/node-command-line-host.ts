import { appendFile, lstat, realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import type { CommandLineHost, Found } from '../command-line-host.ts';
import { cachePlace } from './cache-place.ts';
import { nodeCacheFolder } from './node-cache-folder.ts';
import { nodeHost } from './node-host.ts';
import { nodeStamps } from './node-stamps.ts';
import { withSlashes } from './paths.ts';
import { readTextNow } from './read-text.ts';
import { reasonOf } from './reason.ts';
import { readRevision } from './revision.ts';
import { watchFolder } from './watch-folder.ts';
import { writeAtomically } from './write-atomically.ts';

/** The host of the command line: the current folder and the disk. */
export const nodeCommandLineHost: CommandLineHost = {
  ...nodeHost,
  resolve: (path, folder = '.') => withSlashes(resolve(folder, path)),
  realPath: (path) => realpath(path).then(withSlashes, () => undefined),
  look,
  write: writeAtomically,
  append: (path, text) => appendFile(path, text).then(() => undefined, reasonOf),
  environment: (name) => process.env[name] || undefined,
  textOf: (path) => {
    const content = readTextNow(path);
    return 'text' in content ? content.text : undefined;
  },
  revision: readRevision,
  watch: watchFolder,
  interrupted: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    }),
  stamps: nodeStamps,
  cacheFolder: (root) => {
    const place = cachePlace(root);
    return place === undefined ? undefined : nodeCacheFolder(place);
  },
  elapsed: () => performance.now(),
};

async function look(path: string): Promise<Found> {
  try {
    const found = await stat(path);
    if (found.isFile()) return 'file';
    return found.isDirectory() ? 'folder' : 'other';
  } catch {
    return lstat(path).then(
      () => 'dangling',
      () => 'absent',
    );
  }
}
