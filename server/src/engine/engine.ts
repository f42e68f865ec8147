/**
 * Texts in, problems out. The engine does no input or output and knows no protocol: it is told what the files say, what
 * day it is and which other files exist, and recomputes what depends on a change, nothing else. After any sequence of
 * changes the problems equal those of a fresh start on the same texts.
 */

import type { Day } from '../model/values.ts';
import type { YamlDocument } from '../yaml/tree.ts';
import type { AuditFile, Malformed } from './audit-file.ts';
import { AuditFiles, type AuditFilesOptions } from './audit-files.ts';
import type { Baseline, BaselineEntry, BaselineFact } from './baseline/baseline.ts';
import { ChangedFiles } from './changed-files.ts';
import { differ } from './deviations/judge.ts';
import type { Diagnostic } from './diagnostic.ts';
import { type FileFact, FileFacts, type FileHash } from './file-facts.ts';
import { type Following, Graph } from './graph/graph.ts';
import type { Cell } from './graph/values.ts';
import type { History, WantedHistory } from './history.ts';
import type { Isms, Surroundings } from './isms.ts';
import { Judges, type JudgesOptions } from './judges.ts';
import { type Layout, Layouts } from './layouts.ts';
import { Realms } from './realms.ts';
import { ReportedProblems } from './reported-problems.ts';
import { WaitingFindings } from './waiting-findings.ts';

export interface EngineOptions extends JudgesOptions, AuditFilesOptions {
  /** The ids of all rules that the Isms document may name, those that judge no records included. */
  readonly ruleIds: readonly string[];
  readonly today: Day;
}

/** The face of the engine: it is told what there is, brings all up to date in `settle`, and answers. */
export class Engine {
  readonly #graph = new Graph();
  readonly #today: Cell<Day>;
  readonly #facts = new FileFacts<FileFact>(this.#graph, 'unknown');
  readonly #hashes = new FileFacts<FileHash>(this.#graph, 'unknown');
  readonly #baselines = new FileFacts<BaselineFact>(this.#graph, 'unknown');
  readonly #givenBaseline: Cell<Baseline | undefined> = this.#graph.cell<Baseline | undefined>(undefined);
  /** The workspace folders, for those who ask which of them holds a document. */
  readonly #folders: Cell<readonly string[]> = this.#graph.cell<readonly string[]>([]);
  readonly #files: AuditFiles;
  readonly #waiting: WaitingFindings;
  readonly #realms: Realms;
  readonly #layouts = new Layouts((file) => this.textOf(file));
  readonly #changed = new ChangedFiles();
  readonly #judges: Judges;
  readonly #reported: ReportedProblems;

  constructor(options: EngineOptions) {
    this.#today = this.#graph.cell(options.today);
    this.#judges = new Judges(this.#graph, options, this.#changed);
    this.#reported = new ReportedProblems({
      ...options,
      today: () => this.#today.get(),
      layouts: this.#layouts,
    });
    this.#realms = new Realms({
      graph: this.#graph,
      rules: options.rules,
      surroundingsOf: (root) => this.#surroundingsOf(root),
      fileAt: (path) => this.#files.at(path),
      count: (file) => this.#reported.count(file, this.#realms.of(file)),
      changed: (path) => this.#changed.add(path),
    });
    this.#files = new AuditFiles(options, { realms: this.#realms, judges: this.#judges, changed: this.#changed });
    this.#waiting = new WaitingFindings(this.#files, this.#realms, this.#judges);
  }

  /** Sets the workspace folders; paths in documents may not leave the innermost one that holds the document. */
  setFolders(folders: readonly string[]): void {
    this.#folders.set(this.#files.setFolders(folders));
  }

  /** The workspace folders. */
  folders(): readonly string[] {
    return this.#folders.get();
  }

  setToday(day: Day): void {
    const before = this.#today.get();
    if (day === before) return;
    this.#today.set(day);
    for (const { path, deviations } of this.#files.all()) {
      if (differ(deviations, before, day)) this.#changed.add(path);
    }
  }

  /**
   * Takes in the text of an audit file that nobody has open. A finding that is new waits for the next `settle`, or until
   * somebody asks for it.
   */
  setClosedFile(path: string, text: string, malformed?: Malformed): void {
    if (!this.#files.at(path) && this.#waiting.add(path, text, malformed)) return;
    if (this.#take(path, text, malformed)) this.#layouts.forget(path);
  }

  /** Takes in the text of an audit file, new or changed. */
  setFile(path: string, text: string, malformed?: Malformed): void {
    const documents = this.#take(path, text, malformed);
    if (documents) this.#layouts.put(path, text, documents);
  }

  /** Reads a text, and keeps its records at hand. */
  #take(path: string, text: string, malformed: Malformed | undefined): readonly YamlDocument[] | undefined {
    this.#waiting.delete(path);
    const documents = this.#files.read(path, text, malformed);
    if (documents) this.#files.keepAtHand(this.#files.at(path));
    return documents;
  }

  /** Takes an audit file out. */
  removeFile(path: string): void {
    this.#waiting.delete(path);
    if (this.#files.remove(path)) this.#layouts.forget(path);
  }

  hasFile(path: string): boolean {
    return this.#files.at(path) !== undefined || this.#waiting.has(path);
  }

  /** The paths of all audit files, in path order. */
  files(): readonly string[] {
    return [...Array.from(this.#files.all(), ({ path }) => path), ...this.#waiting.paths()].sort();
  }

  textOf(path: string): string | undefined {
    const file = this.#fileAt(path);
    return file && this.#files.textIn(file);
  }

  documentsIn(path: string): number {
    return this.#fileAt(path)?.documents ?? 0;
  }

  /** Answers what is known of a file that documents refer to. */
  setFileFact(path: string, fact: FileFact): void {
    this.#facts.set(path, fact);
  }

  /** The files that documents refer to and nobody has looked at yet; asked for once. */
  takeWantedFiles(): readonly string[] {
    return this.#facts.takeWanted();
  }

  /** All files that documents refer to, or did. */
  referredFiles(): readonly string[] {
    return this.#facts.known();
  }

  /** Answers what the SHA-256 of a file is. */
  setFileHash(path: string, hash: FileHash): void {
    this.#hashes.set(path, hash);
  }

  /** The files whose SHA-256 a rule needs and nobody has computed yet; asked for once. */
  takeWantedHashes(): readonly string[] {
    return this.#hashes.takeWanted();
  }

  /** All files whose SHA-256 a rule needs, or did. */
  hashedFiles(): readonly string[] {
    return this.#hashes.known();
  }

  /** Answers what a file says that should be a baseline. */
  setBaseline(path: string, fact: BaselineFact): void {
    this.#baselines.set(path, fact);
  }

  /** The files that Isms documents name as baselines and nobody has read yet; asked for once. */
  takeWantedBaselines(): readonly string[] {
    return this.#baselines.takeWanted();
  }

  /** All files that Isms documents name as baselines, or did. */
  baselineFiles(): readonly string[] {
    return this.#baselines.known();
  }

  /** Judges all ISMSs with one baseline, in the place of those that their Isms documents name. */
  useBaseline(baseline: Baseline | undefined): void {
    this.#givenBaseline.set(baseline);
  }

  /** Answers what the history of an ISMS root is. */
  setHistory(root: string, history: History): void {
    this.#realms.setHistory(root, history);
  }

  /** The histories that rules need and nobody has asked git for, at least not from that day on; asked for once. */
  takeWantedHistories(): readonly WantedHistory[] {
    return this.#realms.takeWanted(this.neededHistories());
  }

  /** All histories that rules need. */
  neededHistories(): readonly WantedHistory[] {
    return this.allIsms().flatMap(({ root, history }) => {
      const since = history.since();
      return since === undefined ? [] : [{ root, since }];
    });
  }

  /** Brings all problems up to date; returns the files whose diagnostics may be others than before. */
  settle(): ReadonlySet<string> {
    this.settleSome(() => true);
    this.#files.letGoRecords();
    const changed = this.#changed.take();
    for (const isms of this.#realms.all()) isms.problems.update(changed);
    this.#graph.settle(); // those who follow the numbers of problems
    return changed;
  }

  /**
   * Works towards what `settle` does for as long as it may go on: of thousands of files that have come, not all can be
   * judged while a request waits. Whether all is done; then `settle` is left with little more than to tell. Problems are
   * not to be looked at before.
   */
  settleSome(mayGoOn: () => boolean): boolean {
    this.#files.rehome();
    this.#flush();
    if (!this.#waiting.judge(mayGoOn)) return false;
    this.#files.rehome(); // a file with findings may hold an Isms document too
    this.#flush();
    if (!this.#judges.judge(mayGoOn)) return false;
    this.#graph.settle(mayGoOn);
    return this.#graph.isSettled;
  }

  #flush(): void {
    for (const isms of this.#realms.all()) isms.tables.flush();
    this.#graph.refresh();
  }

  /** Follows what is read through it, when the engine has settled; a later `settle` calls `stale` when that has changed. */
  follow(stale: () => void): Following {
    return this.#graph.follow(stale);
  }

  /**
   * Puts away the texts of files that are not in use, for as long as it may go on. To be called when there is nothing
   * else to do: nothing depends on it. Whether all is done.
   */
  putAway(mayGoOn: () => boolean = () => true): boolean {
    return this.#files.putAway(mayGoOn);
  }

  /** The diagnostics of a file, accepted ones included, by place, then rule. Of a file that isn't there, none. */
  diagnostics(path: string): readonly Diagnostic[] {
    const file = this.#fileAt(path);
    return file ? this.#reported.diagnostics(file, this.#realms.of(file)) : [];
  }

  /** The entries of the baseline that cover problems of a file, one for each problem. */
  adoptedIn(path: string): readonly BaselineEntry[] {
    const file = this.#files.at(path);
    return file ? this.#reported.adoptedIn(file, this.#realms.of(file)) : [];
  }

  /** Whether a rule cannot judge an ISMS, so that nobody knows whether it would report anything. */
  isBlind(rule: string, isms: Isms): boolean {
    return this.#reported.isBlind(rule, isms);
  }

  /** Where things stand in the text of a file. */
  layoutOf(path: string): Layout | undefined {
    return this.#layouts.of(path);
  }

  /** The ISMS that a file belongs to. */
  ismsOf(path: string): Isms | undefined {
    return this.#realms.of(this.#fileAt(path));
  }

  /** All ISMS roots that have files, in path order. */
  allIsms(): readonly Isms[] {
    return this.#realms.sorted();
  }

  /** The audit files of an ISMS root, in path order. */
  filesOf(isms: Isms): readonly string[] {
    return this.#realms.filesOf(isms);
  }

  /** A file; one that waits is read. */
  #fileAt(path: string): AuditFile | undefined {
    const waiting = this.#waiting.at(path);
    if (waiting) this.setFile(path, waiting.text, waiting.malformed);
    return this.#files.at(path);
  }

  /** The workspace folder that holds a document. Tracked. */
  #workspaceFolderOf(path: string): string | undefined {
    this.#folders.get();
    return this.#files.at(path)?.home.folder;
  }

  /** What an ISMS may look up. */
  #surroundingsOf(root: string): Surroundings {
    return {
      graph: this.#graph,
      held: this.#files.held,
      heldAt: (file, index) => this.#files.at(file)?.held.find((held) => held.index === index),
      today: this.#today,
      files: this.#facts,
      hashes: this.#hashes,
      baselines: this.#baselines,
      givenBaseline: this.#givenBaseline,
      workspaceFolderOf: (path) => this.#workspaceFolderOf(path) ?? root,
    };
  }
}
