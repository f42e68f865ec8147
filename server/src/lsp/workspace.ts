import type { Engine } from '../engine/engine.ts';
import { isWithin, isWithinAny } from '../engine/paths.ts';
import { loadBaseline } from '../exchange/baseline/load-baseline.ts';
import type { FileText, Host, Unreadable } from '../host/host.ts';
import type { Pace } from '../host/pace.ts';
import type { Day } from '../model/values.ts';
import { isAuditFile } from './audit-files.ts';
import { inSlices, Slice } from './slice.ts';

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
  /** Problems are up to date: those that have not been published yet can be, until a slice of work is over. */
  publish(isOver: () => boolean): 'all' | 'some';
  unreadable(place: Unreadable): void;
  failed(what: string, error: unknown): void;
}

/**
 * Keeps the engine in step with the workspace: what is open in the editor before what is on disk, and the files that
 * documents refer to. Work on the disk is done one piece after the other, so that an older answer never overtakes a
 * newer one. All work is done in slices, and requests have their turn between two of them.
 *
 * While workspace folders are read, nothing is judged: half an ISMS would show problems that the whole has not.
 */
export class Workspace {
  readonly #engine: Engine;
  readonly #host: Host;
  readonly #pace: Pace;
  readonly #listener: WorkspaceListener;
  readonly #open = new Map<string, OpenDocument>();
  readonly #folders = new Set<string>();
  /** Files that are not UTF-8 on disk. One that is opened stays so until it is changed: what is saved then is UTF-8. */
  readonly #notUtf8 = new Map<string, FileText>();
  #disk: Promise<unknown> = Promise.resolve();
  #settling = false;
  #puttingAway = false;
  /** How often folders have been asked to be read, and how often they were. */
  #readings = { begun: 0, done: 0 };

  constructor(engine: Engine, host: Host, pace: Pace, listener: WorkspaceListener) {
    this.#engine = engine;
    this.#host = host;
    this.#pace = pace;
    this.#listener = listener;
  }

  folders(): readonly string[] {
    return [...this.#folders];
  }

  versionOf(path: string): number | undefined {
    return this.#open.get(path)?.version;
  }

  /** Whether all that lies in the workspace folders has been read. */
  isComplete(): boolean {
    return this.#readings.begun > 0 && this.#readings.begun === this.#readings.done;
  }

  /** The texts of the documents that are open, by path. */
  openTexts(): ReadonlyMap<string, string> {
    return new Map([...this.#open].map(([path, { text }]) => [path, text]));
  }

  /** Takes in workspace folders that were added, and lets those go that were removed. Ends when all is read. */
  changeFolders(added: readonly string[], removed: readonly string[]): Promise<void> {
    for (const folder of removed) this.#folders.delete(folder);
    for (const folder of added) this.#folders.add(folder);
    this.#readings.begun += 1;
    return this.#onDisk('reading the workspace folders', async () => {
      try {
        await this.#readFolders(added);
      } finally {
        this.#readings.done += 1;
      }
    });
  }

  /** A document was opened or changed in the editor. */
  change(path: string, document: OpenDocument): void {
    if (!isAuditFile(path)) return;
    this.#open.set(path, document);
    this.#tell(path, document.text);
    this.settleSoon();
  }

  #tell(path: string, text: string): void {
    const onDisk = this.#notUtf8.get(path);
    this.#engine.setFile(path, text, onDisk?.text === text ? onDisk.malformed : undefined);
  }

  /** A document was closed: what is on disk counts again, unless it lies outside of the workspace. */
  close(path: string): Promise<void> {
    if (!this.#open.delete(path)) return Promise.resolve();
    return this.#onDisk('reading a closed file', async () => {
      if (this.#holds(path)) await this.#readAt(new Set([path]));
      else if (!this.#open.has(path)) this.#engine.removeFile(path);
    });
  }

  /** Something changed on disk. */
  async changeOnDisk(changes: readonly DiskChange[]): Promise<void> {
    const relevant = changes.filter(({ path }) => this.#holds(path));
    if (relevant.length === 0) return;
    await this.#onDisk('reading changed files', async () => {
      const changed = new Set(relevant.map(({ path }) => path));
      await this.#readAt(changed);
      await this.#look(this.#engine.referredFiles().filter((file) => isWithinAny(file, changed)));
      await this.#readBaselines(this.#engine.baselineFiles().filter((file) => isWithinAny(file, changed)));
    });
  }

  /** Brings problems up to date once what is being handled now is done. */
  settleSoon(): void {
    if (this.#settling) return;
    this.#settling = true;
    void this.#pace.turn().then(async () => {
      this.#settling = false;
      try {
        await this.#settle();
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
    await this.#settle();
    await this.#disk;
  }

  /**
   * What is seen if files said something else: the engine is told so, and told the truth again before anybody else has a
   * turn. What changes meanwhile and before is published as ever. To be called when everything is up to date.
   */
  supposing<T>(texts: ReadonlyMap<string, string>, look: () => T): T {
    const before = [...texts.keys()].flatMap((path) => {
      const text = this.#engine.textOf(path);
      return text === undefined ? [] : [{ path, text }];
    });
    const changed = new Set<string>();
    const settle = () => {
      for (const path of this.#engine.settle()) changed.add(path);
    };
    try {
      for (const { path } of before) this.#engine.setFile(path, texts.get(path) ?? '');
      settle();
      return look();
    } finally {
      for (const { path, text } of before) this.#tell(path, text);
      settle();
      this.#listener.settled(changed);
      this.settleSoon();
    }
  }

  /** What changes between two slices is up to date as well at the end. */
  async #settle(): Promise<void> {
    const slice = new Slice(this.#pace);
    while (this.isComplete()) {
      if (this.#engine.settleSome(() => !slice.isOver())) {
        this.#listener.settled(this.#engine.settle());
        const wanted = this.#engine.takeWantedFiles();
        if (wanted.length > 0) void this.#onDisk('looking at referred files', () => this.#look(wanted));
        const baselines = this.#engine.takeWantedBaselines();
        if (baselines.length > 0) void this.#onDisk('reading baselines', () => this.#readBaselines(baselines));
        if (this.#listener.publish(() => slice.isOver()) === 'all') return;
      }
      await slice.next();
    }
  }

  #holds(path: string): boolean {
    return this.#foldersOf(path).length > 0;
  }

  #foldersOf(path: string): readonly string[] {
    return [...this.#folders].filter((folder) => isWithin(path, folder));
  }

  #onDisk(what: string, work: () => Promise<void>): Promise<void> {
    const done = this.#disk.then(async () => {
      try {
        await work();
        await this.#settle();
        void this.#putAway();
      } catch (error) {
        this.#listener.failed(what, error);
      }
    });
    this.#disk = done;
    return done;
  }

  /** After many files were read: puts away the texts of those that nobody uses. */
  async #putAway(): Promise<void> {
    if (this.#puttingAway) return;
    this.#puttingAway = true;
    try {
      const slice = new Slice(this.#pace);
      do await slice.next();
      while (!this.#engine.putAway(() => !slice.isOver()));
    } catch (error) {
      this.#listener.failed('putting texts away', error);
    } finally {
      this.#puttingAway = false;
    }
  }

  async #readFolders(added: readonly string[]): Promise<void> {
    this.#engine.setFolders(this.folders());
    for (const path of this.#engine.files()) {
      if (!this.#open.has(path) && !this.#holds(path)) this.#engine.removeFile(path);
    }
    for (const folder of added) if (this.#folders.has(folder)) await this.#readFiles(await this.#list(folder));
    // A link that led out of the workspace may lead into one of its folders now, or the other way round.
    await this.#look(this.#engine.referredFiles());
    await this.#readBaselines(this.#engine.baselineFiles());
  }

  async #list(folder: string): Promise<readonly string[]> {
    const { files, unreadable } = await this.#host.auditFiles(folder);
    for (const each of unreadable) this.#listener.unreadable(each);
    return files;
  }

  /**
   * Reads what is at paths now, or beneath them where they are folders, which may be named like audit files. What was
   * there before and is not any more, is a folder or leads out of the workspace now, goes.
   */
  async #readAt(paths: ReadonlySet<string>): Promise<void> {
    const found = new Set<string>();
    const told = new Set<string>();
    await inSlices(
      this.#pace,
      [...paths].flatMap((path) => this.#foldersOf(path).map((folder) => ({ path, folder }))),
      ({ path, folder }) => this.#host.auditFilesAt(path, folder),
      (_, { files, unreadable }) => {
        for (const file of files) if (isAuditFile(file)) found.add(file);
        for (const each of unreadable) if (!told.has(each.path)) this.#listener.unreadable(each);
        for (const { path } of unreadable) told.add(path);
      },
    );
    for (const file of this.#engine.files()) {
      if (!found.has(file) && isWithinAny(file, paths)) this.#takeIn(file, undefined);
    }
    await this.#readFiles([...found]);
  }

  async #readFiles(paths: readonly string[]): Promise<void> {
    await inSlices(
      this.#pace,
      paths,
      (path) => this.#host.readFile(path),
      (path, file) => this.#takeIn(path, file),
    );
  }

  /** Takes in a file as it is on disk, if it is there; one that is open keeps its text, one that is gone goes. */
  #takeIn(path: string, file: FileText | Unreadable | undefined): void {
    const read = file && 'text' in file ? file : undefined;
    if (read?.malformed) this.#notUtf8.set(path, read);
    else this.#notUtf8.delete(path);
    const open = this.#open.get(path);
    if (open) this.change(path, open);
    else if (read) this.#engine.setClosedFile(path, read.text, read.malformed);
    else {
      if (file && 'reason' in file) this.#listener.unreadable(file);
      this.#engine.removeFile(path);
    }
  }

  async #readBaselines(paths: readonly string[]): Promise<void> {
    await inSlices(
      this.#pace,
      paths,
      (path) => loadBaseline(path, this.folders(), this.#host),
      (path, fact) => this.#engine.setBaseline(path, fact),
    );
  }

  async #look(paths: readonly string[]): Promise<void> {
    await inSlices(
      this.#pace,
      paths,
      (path) => this.#host.fileFact(path, this.folders()),
      (path, fact) => this.#engine.setFileFact(path, fact),
    );
  }
}
