import type { CacheFolder } from './cache-folder.ts';
import type { Host } from './host.ts';
import type { ReadRevision } from './revision.ts';
import type { Stamps } from './stamps.ts';
import type { WatchFolder } from './watching.ts';

/** What stands in a place of the file system, links followed; `dangling` for a link that leads nowhere. */
export type Found = 'file' | 'folder' | 'other' | 'dangling' | 'absent';

/** What the command line needs beyond a host: places that its user names, and writing. */
export interface CommandLineHost extends Host {
  /** The absolute path of one that is relative to a folder, or to the current folder; links are left as they are. */
  resolve(path: string, folder?: string): string;
  /** The same place with all links followed; undefined where there is nothing. */
  realPath(path: string): Promise<string | undefined>;
  look(path: string): Promise<Found>;
  /**
   * Writes a file whole or not at all, and the folders above it where they are missing; a text in UTF-8. Undefined, or
   * why it can't be done, in words that follow "cannot be written:".
   */
  write(path: string, content: string | Uint8Array): Promise<string | undefined>;
  /** Writes a text at the end of a file, which is made where it is missing; undefined, or why it can't be done. */
  append(path: string, text: string): Promise<string | undefined>;
  /** A variable of the environment; undefined where it is not set, or empty. */
  environment(name: string): string | undefined;
  /** The text of a file, at once; undefined where it can't be read. */
  textOf(path: string): string | undefined;
  readonly revision: ReadRevision;
  readonly watch: WatchFolder;
  /** Ends when whoever has started the program wants it to end. */
  interrupted(): Promise<void>;
  readonly stamps: Stamps;
  /** Where to keep what is known of a workspace folder; undefined where there is no place for it. */
  cacheFolder(root: string): CacheFolder | undefined;
  /** A clock that only runs forward, in milliseconds. */
  elapsed(): number;
}
