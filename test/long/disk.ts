import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FileChangeType } from 'vscode-languageserver';

/** What happened to a file, as the client tells it. */
export interface Change {
  readonly path: string;
  readonly type: FileChangeType;
}

/** The files of a workspace folder as they are on disk, and as they were at first. */
export class Disk {
  readonly folder: string;
  readonly originals: ReadonlyMap<string, string>;
  readonly #now: Map<string, string>;

  constructor(folder: string, originals: ReadonlyMap<string, string>) {
    this.folder = folder;
    this.originals = originals;
    this.#now = new Map(originals);
    for (const [file, text] of originals) this.#put(file, text);
  }

  textOf(file: string): string | undefined {
    return this.#now.get(file);
  }

  files(): readonly string[] {
    return [...this.#now.keys()];
  }

  write(file: string, text: string): Change {
    const type = this.#now.has(file) ? FileChangeType.Changed : FileChangeType.Created;
    this.#now.set(file, text);
    this.#put(file, text);
    return { path: file, type };
  }

  remove(file: string): Change {
    this.#now.delete(file);
    rmSync(path.join(this.folder, file), { force: true });
    return { path: file, type: FileChangeType.Deleted };
  }

  /** A folder goes with all that lies in it, as when another branch is checked out, to where no server looks. */
  takeAway(folder: string): Change {
    renameSync(path.join(this.folder, folder), `${this.folder}.away`);
    return { path: folder, type: FileChangeType.Deleted };
  }

  /** It comes back. */
  bringBack(folder: string): Change {
    renameSync(`${this.folder}.away`, path.join(this.folder, folder));
    return { path: folder, type: FileChangeType.Created };
  }

  /** Makes everything what it was at first; tells what was changed for it. */
  restore(): readonly Change[] {
    const more = this.files().filter((file) => !this.originals.has(file));
    const others = [...this.originals].filter(([file, text]) => this.#now.get(file) !== text);
    return [...more.map((file) => this.remove(file)), ...others.map(([file, text]) => this.write(file, text))];
  }

  #put(file: string, text: string): void {
    const target = path.join(this.folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}
