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
  /** Homes by folder, as far as they have been asked for. */
  #homes = new Map<string, Home>();

  /** Sets the workspace folders, in any order. */
  setFolders(folders: readonly string[]): void {
    this.#folders = [...folders].sort((a, b) => b.length - a.length);
    this.#homes = new Map();
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
    const others = before > 0 !== after > 0;
    if (others) this.#homes = new Map();
    return others;
  }

  homeOf(file: string): Home {
    const at = folderOf(file);
    const known = this.#homes.get(at);
    if (known) return known;
    const home = this.#findHome(file);
    this.#homes.set(at, home);
    return home;
  }

  #findHome(file: string): Home {
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
