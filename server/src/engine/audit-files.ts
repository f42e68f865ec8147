import { deviationsIn } from '../model/deviation.ts';
import { type ReadingOptions, readDocuments } from '../model/read-documents.ts';
import type { AuditRecord } from '../model/record.ts';
import type { YamlDocument } from '../yaml/tree.ts';
import { Archive, type Compressor } from './archive.ts';
import { AuditFile, type Malformed } from './audit-file.ts';
import type { ChangedFiles } from './changed-files.ts';
import { equal } from './equal.ts';
import { Held } from './held.ts';
import type { Isms } from './isms.ts';
import type { Judges } from './judges.ts';
import { KeptRecords } from './kept-records.ts';
import type { Realms } from './realms.ts';
import { Roots } from './roots.ts';

/** The records of a few audits, with all that belongs to them. */
const recordsAtMost = 500;

export interface AuditFilesOptions extends ReadingOptions {
  /** Of how many files the records stay at hand when nobody asks for them; those of others are read again. */
  readonly recordsAtMost?: number;
  /** For texts that are put away; without one they stay as they are. */
  readonly compressor?: Compressor;
}

/** Those to whom documents are handed that come, and told that go. */
export interface Takers {
  readonly realms: Realms;
  readonly judges: Judges;
  readonly changed: ChangedFiles;
}

/** The audit files of a workspace: what their texts say, and in which ISMS that is. */
export class AuditFiles {
  readonly #options: AuditFilesOptions;
  readonly #takers: Takers;
  readonly #roots = new Roots();
  readonly #files = new Map<string, AuditFile>();
  readonly #records: KeptRecords;
  readonly #archive: Archive | undefined;
  /** All documents, by their numbers in the tables. */
  readonly #held: (Held | undefined)[] = [undefined];
  /** Numbers of documents that are no more. */
  readonly #free: number[] = [];
  #rootsChanged = false;

  constructor(options: AuditFilesOptions, takers: Takers) {
    this.#options = options;
    this.#takers = takers;
    this.#records = new KeptRecords((file) => this.textIn(file), options.recordsAtMost ?? recordsAtMost);
    this.#archive = options.compressor && new Archive(options.compressor);
  }

  /** Sets the workspace folders; returns them, the innermost first. */
  setFolders(folders: readonly string[]): readonly string[] {
    this.#roots.setFolders(folders);
    this.#rootsChanged = true;
    return this.#roots.folders();
  }

  at(path: string | undefined): AuditFile | undefined {
    return path === undefined ? undefined : this.#files.get(path);
  }

  all(): Iterable<AuditFile> {
    return this.#files.values();
  }

  /** All documents, by their numbers in the tables. */
  get held(): readonly (Held | undefined)[] {
    return this.#held;
  }

  textIn({ text }: AuditFile): string {
    return typeof text === 'string' ? text : (this.#archive?.textOf(text) ?? '');
  }

  /** Reads a text; the trees of its documents, or undefined where it is the one that is known. */
  read(path: string, text: string, malformed: Malformed | undefined): readonly YamlDocument[] | undefined {
    const known = this.#files.get(path);
    if (known && this.textIn(known) === text && equal(known.malformed, malformed)) return undefined;
    // Records that were let go are read from the text that is there, while it is.
    for (const held of known?.held ?? []) held.readAgain();
    const file = known ?? new AuditFile(path, this.#roots.homeOf(path), this.#records);
    file.text = text;
    file.malformed = malformed;
    const { documents, records, problems } = readDocuments(path, text, this.#options, malformed?.at);
    this.#files.set(path, file);
    file.documents = documents.length;
    file.problems = kept(problems);
    file.deviations = kept(deviationsIn(text));
    this.#replace(file, records);
    this.#takers.changed.addMoved(path);
    return documents;
  }

  remove(path: string): boolean {
    const file = this.#files.get(path);
    if (!file) return false;
    this.#replace(file, []);
    this.#leave(file);
    this.#files.delete(path);
    this.#records.forget(file);
    this.#takers.changed.addMoved(path);
    return true;
  }

  /** Keeps the records of a file at hand, if it is still there. */
  keepAtHand(file: AuditFile | undefined): void {
    if (file && this.#files.get(file.path) === file) this.#records.add(file);
  }

  /** Lets go of the records that nobody has asked for lately. */
  letGoRecords(): void {
    this.#records.letGo();
  }

  /** Puts away the texts of files that are not in use, for as long as it may go on. Whether all is done. */
  putAway(mayGoOn: () => boolean): boolean {
    const unused = [...this.#files.values()].filter(
      (file) => typeof file.text === 'string' && !this.#records.has(file),
    );
    return this.#archive?.store(unused.sort(byPath), mayGoOn) ?? true;
  }

  /** Moves each file to where it belongs, if the roots are others now. */
  rehome(): void {
    if (!this.#rootsChanged) return;
    this.#rootsChanged = false;
    const { realms, judges, changed } = this.#takers;
    for (const file of this.#files.values()) {
      const home = this.#roots.homeOf(file.path);
      if (equal(home, file.home)) continue;
      this.#leave(file);
      file.home = home;
      const isms = realms.enter(file);
      for (const held of file.held) {
        isms.tables.add(held);
        judges.take(held, isms);
      }
      changed.add(file.path);
    }
  }

  /** Puts new records in the place of a file's; those that say the same stay, with their judgements. */
  #replace(file: AuditFile, records: readonly AuditRecord[]): void {
    const isIsms = ({ kind }: { readonly kind: string }) => kind === 'Isms';
    const more = records.filter(isIsms).length - file.held.filter(isIsms).length;
    if (this.#roots.count(file.path, more)) this.#rootsChanged = true;
    const { realms, judges } = this.#takers;
    const isms = realms.enter(file);
    const before = new Map(file.held.map((held) => [held.index, held]));
    file.held = records.map((record) => {
      const old = before.get(record.index);
      if (old?.kind !== record.kind) return this.#newDocument(file, record, isms);
      before.delete(record.index);
      if (equal(old.record, record)) return old;
      isms.tables.change(old, record);
      judges.drop(old);
      judges.take(old, isms);
      return old;
    });
    for (const held of before.values()) this.#drop(held, isms);
  }

  #newDocument(file: AuditFile, record: AuditRecord, isms: Isms): Held {
    const held = new Held(this.#free.pop() ?? this.#held.length, file, record);
    this.#held[held.number] = held;
    isms.tables.add(held);
    this.#takers.judges.take(held, isms);
    return held;
  }

  /** Forgets a document that is no more. */
  #drop(held: Held, isms: Isms): void {
    this.#takeOut(held, isms);
    this.#held[held.number] = undefined;
    this.#free.push(held.number);
  }

  #takeOut(held: Held, isms: Isms): void {
    isms.tables.remove(held);
    this.#takers.judges.drop(held);
  }

  #leave(file: AuditFile): void {
    const { realms } = this.#takers;
    const isms = realms.leave(file);
    if (!isms) return;
    for (const held of file.held) this.#takeOut(held, isms);
    realms.closeIfEmpty(isms);
  }
}

/** Most files have nothing of a kind: one empty list serves for all of them. */
function kept<T>(list: readonly T[]): readonly T[] {
  return list.length > 0 ? list : nothing;
}

const nothing: readonly never[] = [];

function byPath(a: AuditFile, b: AuditFile): number {
  return a.path < b.path ? -1 : 1;
}
