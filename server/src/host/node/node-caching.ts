import type { Caching } from '../caching.ts';
import { version } from '../version.ts';
import { namedCachePlace } from './cache-place.ts';
import { nodeCacheFolder } from './node-cache-folder.ts';
import { nodeStamps } from './node-stamps.ts';
import { programStamp } from './program-stamp.ts';

/** Caching where there is a file system. @param program the file that is run */
export function nodeCaching(program: string): Caching {
  return {
    stamps: nodeStamps,
    build: `${version} ${programStamp(program)}`,
    folderAt: (path, workspaceFolders) => {
      const place = namedCachePlace(path, workspaceFolders);
      return place === undefined ? undefined : nodeCacheFolder(place);
    },
  };
}
