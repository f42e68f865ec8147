import type { Engine } from '../engine/engine.ts';
import { isWithin, isWithinAny } from '../engine/paths.ts';
import type { FileText, Host, Unreadable } from '../host/host.ts';
import type { Day } from '../model/values.ts';
import { isAuditFile } from './audit-files.ts';

/** A document that the client has open. */
export interface OpenDocument {
  readonly text: string;
  readonly version: number;
}

/** A file that came, changed or went on disk; a folder counts for all that lies beneath it. */
export interface DiskChange {
  readonly path: string;
  readonly gone: boolean;
}

/** What hears of the workspace. */
export interface WorkspaceListener {
  /** Problems are up to date; those of these files may be others than before. */
  settled(changed: ReadonlySet<string>): void;
  unreadable(place: Unreadable): void;
  failed(what: string, error: unknown): void;
}

/** As many files are read or looked at in one go: a few milliseconds of work. */
const atOnce = 32;

/**
 * Keeps the engine in step with the workspace: what is open in the editor before what is on disk, and the files that
 * documents refer to. Work on the disk is done one piece after the other, so that an older answer never overtakes a
 * newer one.
 */
export class Workspace {
  readonly #engine: Engine;
  readonly #host: Host;
  readonly #listener: WorkspaceListener;
  readonly #open = new Map<string, OpenDocument>();
  readonly #folders = new Set<string>();
  /** Files that are not UTF-8 on disk. One that is opened stays so until it is changed: what is saved then is UTF-8. */
  readonly #notUtf8 = new Map<string, FileText>();
  #disk: Promise<unknown> = Promise.resolve();
  #settling = false;

  constructor(engine: Engine, host: Host, listener: WorkspaceListener) {
    this.#engine = engine;
    this.#host = host;
    this.#listener = listener;
  }

  folders(): readonly string[] {
    return [...this.#folders];
  }

  versionOf(path: string): number | undefined {
    return this.#open.get(path)?.version;
  }

  /** Takes in workspace folders that were added, and lets those go that were removed. Ends when all is read. */
  changeFolders(added: readonly string[], removed: readonly string[]): Promise<void> {
    for (const folder of removed) this.#folders.delete(folder);
    for (const folder of added) this.#folders.add(folder);
    return this.#onDisk('reading the workspace folders', async () => {
      this.#engine.setFolders(this.folders());
      for (const path of this.#engine.files()) {
        if (!this.#open.has(path) && !this.#holds(path)) this.#engine.removeFile(path);
      }
      for (const folder of added) if (this.#folders.has(folder)) await this.#readBeneath(folder);
      // A link that led out of the workspace may lead into one of its folders now, or the other way round.
      await this.#look(this.#engine.referredFiles());
    });
  }

  /** A document was opened or changed in the editor. */
  change(path: string, document: OpenDocument): void {
    if (!isAuditFile(path)) return;
    this.#open.set(path, document);
    const onDisk = this.#notUtf8.get(path);
    this.#engine.setFile(path, document.text, onDisk?.text === document.text ? onDisk.malformed : undefined);
    this.settleSoon();
  }

  /** A document was closed: what is on disk counts again, unless it lies outside of the workspace. */
  close(path: string): Promise<void> {
    if (!this.#open.delete(path)) return Promise.resolve();
    return this.#onDisk('reading a closed file', async () => {
      if (this.#holds(path)) await this.#readFiles([path]);
      else if (!this.#open.has(path)) this.#engine.removeFile(path);
    });
  }

  /** Something changed on disk. */
  async changeOnDisk(changes: readonly DiskChange[]): Promise<void> {
    const relevant = changes.filter(({ path }) => this.#holds(path));
    if (relevant.length === 0) return;
    await this.#onDisk('reading changed files', async () => {
      const changed = new Set(relevant.map(({ path }) => path));
      const toRead = new Set(this.#engine.files().filter((file) => isWithinAny(file, changed)));
      for (const { path, gone } of relevant) {
        if (!gone) for (const found of await this.#auditFilesAt(path)) toRead.add(found);
      }
      await this.#readFiles([...toRead]);
      await this.#look(this.#engine.referredFiles().filter((file) => isWithinAny(file, changed)));
    });
  }

  /** Brings problems up to date once what is being handled now is done. */
  settleSoon(): void {
    if (this.#settling) return;
    this.#settling = true;
    setImmediate(() => {
      this.#settling = false;
      try {
        this.#settle();
      } catch (error) {
        this.#listener.failed('judging', error);
      }
    });
  }

  /** The clock may show a new day: what depends on it is judged again. */
  setToday(day: Day): void {
    this.#engine.setToday(day);
    this.settleSoon();
  }

  /** Ends when what was asked for before is done: files read, references looked at, problems up to date. */
  async upToDate(): Promise<void> {
    await this.#disk;
    this.#settle();
    await this.#disk;
  }

  #settle(): void {
    this.#listener.settled(this.#engine.settle());
    const wanted = this.#engine.takeWantedFiles();
    if (wanted.length > 0) void this.#onDisk('looking at referred files', () => this.#look(wanted));
  }

  #holds(path: string): boolean {
    return [...this.#folders].some((folder) => isWithin(path, folder));
  }

  #onDisk(what: string, work: () => Promise<void>): Promise<void> {
    const done = this.#disk.then(async () => {
      try {
        await work();
        this.#settle();
      } catch (error) {
        this.#listener.failed(what, error);
      }
    });
    this.#disk = done;
    return done;
  }

  async #readBeneath(folder: string): Promise<void> {
    await this.#readFiles(await this.#list(folder));
  }

  async #list(folder: string): Promise<readonly string[]> {
    const { files, unreadable } = await this.#host.auditFiles(folder);
    for (const each of unreadable) this.#listener.unreadable(each);
    return files;
  }

  /** A path itself, or what lies beneath it if it is a folder, which may be named like an audit file. */
  async #auditFilesAt(path: string): Promise<readonly string[]> {
    const { files } = await this.#host.auditFiles(path);
    return [path, ...files].filter(isAuditFile);
  }

  /** Reads files from disk; one that is open keeps its text, one that is gone goes. */
  async #readFiles(paths: readonly string[]): Promise<void> {
    await inGroups(paths, async (path) => {
      const file = await this.#host.readFile(path);
      if ('text' in file && file.malformed) this.#notUtf8.set(path, file);
      else this.#notUtf8.delete(path);
      const open = this.#open.get(path);
      if (open) this.change(path, open);
      else if ('text' in file) this.#engine.setFile(path, file.text, file.malformed);
      else this.#takeOut(file);
    });
  }

  /** Takes out a file that cannot be read any more; where there never was one, that is no news. */
  #takeOut(file: Unreadable): void {
    if (this.#engine.hasFile(file.path)) this.#listener.unreadable(file);
    this.#engine.removeFile(file.path);
  }

  async #look(paths: readonly string[]): Promise<void> {
    await inGroups(paths, async (path) => {
      this.#engine.setFileFact(path, await this.#host.fileFact(path, this.folders()));
    });
  }
}

/** Does work in groups; between two of them, and at least every few milliseconds, requests have their turn. */
async function inGroups(paths: readonly string[], work: (path: string) => Promise<void>): Promise<void> {
  for (let start = 0; start < paths.length; start += atOnce) {
    await Promise.all(paths.slice(start, start + atOnce).map(work));
    await new Promise((resolve) => setImmediate(resolve));
  }
}
