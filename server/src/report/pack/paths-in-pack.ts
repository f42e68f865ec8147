import type { Isms } from '../../engine/isms.ts';
import { folderOf, isWithin } from '../../engine/paths.ts';
import type { Refusal } from '../document/parts.ts';
import { relativeToRoot } from '../model/subject.ts';
import { clashKey, nameFault } from './entry-names.ts';
import { folders } from './manifest.ts';

/**
 * Where files of a workspace stand in a pack: as they stand to each other there, so that what records say of paths holds
 * in the unpacked pack too. They are counted from the deepest folder that holds them all, so that it does not matter
 * which folder somebody has opened.
 */
export class PathsInPack {
  readonly #base: string;
  readonly #taken = new Set<string>();

  /** @param files all that are to be packed; there is one at least */
  constructor(files: readonly string[]) {
    this.#base = files.map(folderOf).reduce(sharedFolder);
  }

  /** The path in the pack of a file or folder. */
  of(path: string): string {
    if (path === this.#base || !isWithin(path, this.#base)) return folders.files;
    return `${folders.files}/${path.slice(this.#base.length).replace(/^\//, '')}`;
  }

  /** Gives a file its path; undefined where that cannot be unpacked everywhere, or another file has it. */
  take(file: string): string | undefined {
    const path = this.of(file);
    const key = clashKey(path);
    if (nameFault(path) !== undefined || this.#taken.has(key)) return undefined;
    this.#taken.add(key);
    return path;
  }
}

/** Why a record cannot be packed by its name. */
export function unsafeRecord(file: string, isms: Isms): Refusal {
  return {
    refusal: `${relativeToRoot(file, isms)} has a name that cannot be unpacked on every system: it holds a backslash or a control character, or differs from that of another file in case alone. Rename it.`,
  };
}

function sharedFolder(a: string, b: string): string {
  let shared = a;
  while (!isWithin(b, shared)) shared = folderOf(shared);
  return shared;
}
