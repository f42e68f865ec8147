import { folderOf, isWithin } from './paths.ts';

/** Which ISMS root a file belongs to, and which workspace folder. */
export interface Home {
  /** The nearest folder above the file that holds an Isms document; with none, the workspace folder. */
  readonly root: string;
  /** The innermost workspace folder that holds the file; outside of all, the root itself. */
  readonly folder: string;
}

/** Keeps count of the Isms documents in each folder. */
export class Roots {
  readonly #isms = new Map<string, number>();
  #folders: readonly string[] = [];

  /** Sets the workspace folders, in any order. */
  setFolders(folders: readonly string[]): void {
    this.#folders = [...folders].sort((a, b) => b.length - a.length);
  }

  folders(): readonly string[] {
    return this.#folders;
  }

  /** Notes how many Isms documents a file has more (or fewer); returns whether the roots are others now. */
  count(file: string, more: number): boolean {
    if (more === 0) return false;
    const folder = folderOf(file);
    const before = this.#isms.get(folder) ?? 0;
    const after = before + more;
    if (after > 0) this.#isms.set(folder, after);
    else this.#isms.delete(folder);
    return before > 0 !== after > 0;
  }

  homeOf(file: string): Home {
    const folder = this.#folders.find((each) => isWithin(file, each));
    for (const above of foldersAbove(file)) {
      if (this.#isms.has(above)) return { root: above, folder: folder ?? above };
    }
    return { root: folder ?? folderOf(file), folder: folder ?? folderOf(file) };
  }
}

/** The folder of a file and all above it, nearest first; the top is the empty text. */
function* foldersAbove(file: string): Generator<string> {
  let at = file;
  do {
    at = folderOf(at);
    yield at;
  } while (at !== '');
}
