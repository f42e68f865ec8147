/**
 * Texts in, problems out. The engine does no input or output and knows no protocol: it is told what the files say, what
 * day it is and which other files exist, and recomputes what depends on a change, nothing else. After any sequence of
 * changes the problems equal those of a fresh start on the same texts.
 */

import { deviationsIn } from '../model/deviation.ts';
import { type ReadingOptions, readDocuments } from '../model/read-documents.ts';
import type { AuditRecord } from '../model/record.ts';
import { isUnchangeable } from '../model/rule-id.ts';
import type { Severity } from '../model/severity.ts';
import type { Day } from '../model/values.ts';
import type { YamlDocument } from '../yaml/tree.ts';
import { Archive, type Compressor } from './archive.ts';
import { AuditFile, type Malformed } from './audit-file.ts';
import { type Adopted, adopt } from './baseline/adopt.ts';
import type { Baseline, BaselineEntry, BaselineFact } from './baseline/baseline.ts';
import { ChangedFiles } from './changed-files.ts';
import { acceptDeviations } from './deviations/accept.ts';
import { differ } from './deviations/judge.ts';
import { byPlace, type Diagnostic, isOpen } from './diagnostic.ts';
import { equal } from './equal.ts';
import { type FileFact, FileFacts, type FileHash } from './file-facts.ts';
import { type Following, Graph, type Watching } from './graph/graph.ts';
import type { Cell } from './graph/values.ts';
import { Held } from './held.ts';
import type { History, WantedHistory } from './history.ts';
import { Isms } from './isms.ts';
import { Judges, type JudgesOptions } from './judges.ts';
import { KeptRecords } from './kept-records.ts';
import { type Layout, Layouts } from './layouts.ts';
import { locateProblems } from './locate-problems.ts';
import { isNonconformity } from './lookup/nonconformity.ts';
import { noProblems, type ProblemCounts, ProblemTally } from './problem-tally.ts';
import { Roots } from './roots.ts';
import type { Rule } from './rule.ts';

export interface EngineOptions extends JudgesOptions, ReadingOptions {
  /** The ids of all rules that the Isms document may name, those that judge no records included. */
  readonly ruleIds: readonly string[];
  readonly today: Day;
  /** Of how many files the records stay at hand when nobody asks for them; those of others are read again. */
  readonly recordsAtMost?: number;
  /** For texts that are put away; without one they stay as they are. */
  readonly compressor?: Compressor;
}

interface Realm {
  readonly isms: Isms;
  readonly watchings: readonly Watching[];
  readonly files: Set<AuditFile>;
}

/** The records of a few audits, with all that belongs to them. */
const recordsAtMost = 500;

/** Where it is wrong, a file is read later than it could be, or earlier than it need be. */
const likelyFinding = /^kind: Finding\s*$/m;

export class Engine {
  readonly #options: EngineOptions;
  readonly #graph = new Graph();
  readonly #today: Cell<Day>;
  readonly #facts = new FileFacts<FileFact>(this.#graph, 'unknown');
  readonly #hashes = new FileFacts<FileHash>(this.#graph, 'unknown');
  readonly #baselines = new FileFacts<BaselineFact>(this.#graph, 'unknown');
  readonly #givenBaseline: Cell<Baseline | undefined> = this.#graph.cell<Baseline | undefined>(undefined);
  readonly #roots = new Roots();
  /** The workspace folders, for those who ask which of them holds a document. */
  readonly #folders: Cell<readonly string[]> = this.#graph.cell<readonly string[]>([]);
  readonly #files = new Map<string, AuditFile>();
  readonly #records: KeptRecords;
  readonly #archive: Archive | undefined;
  /** All documents, by their numbers in the tables. */
  readonly #held: (Held | undefined)[] = [undefined];
  /** Numbers of documents that are no more. */
  readonly #free: number[] = [];
  /** Findings that nobody has asked for yet. */
  readonly #waiting = new Map<string, { readonly text: string; readonly malformed: Malformed | undefined }>();
  /** Files of findings that waited, of which the rows are kept until all are judged. */
  #judgedAtOnce: AuditFile[] = [];
  readonly #realms = new Map<string, Realm>();
  readonly #layouts = new Layouts((file) => this.textOf(file));
  readonly #changed = new ChangedFiles();
  readonly #judges: Judges;
  /** ISMS roots of which commits are wanted from another day on than before. */
  #wantedHistories = new Set<string>();
  #rootsChanged = false;

  constructor(options: EngineOptions) {
    this.#options = options;
    this.#records = new KeptRecords((file) => this.#textIn(file), options.recordsAtMost ?? recordsAtMost);
    this.#archive = options.compressor && new Archive(options.compressor);
    this.#today = this.#graph.cell(options.today);
    this.#judges = new Judges(this.#graph, options, this.#changed);
  }

  /** Sets the workspace folders; paths in documents may not leave the innermost one that holds the document. */
  setFolders(folders: readonly string[]): void {
    this.#roots.setFolders(folders);
    this.#rootsChanged = true;
    this.#folders.set(this.#roots.folders());
  }

  /** The workspace folders. */
  folders(): readonly string[] {
    return this.#folders.get();
  }

  setToday(day: Day): void {
    const before = this.#today.get();
    if (day === before) return;
    this.#today.set(day);
    for (const { path, deviations } of this.#files.values()) {
      if (differ(deviations, before, day)) this.#changed.add(path);
    }
  }

  /**
   * Takes in the text of an audit file that nobody has open. A finding that is new waits for the next `settle`, or until
   * somebody asks for it: most of a long history are findings, and so each can be read, judged and let go before the next.
   */
  setClosedFile(path: string, text: string, malformed?: Malformed): void {
    if (!this.#files.has(path) && likelyFinding.test(text)) this.#waiting.set(path, { text, malformed });
    else if (this.#take(path, text, malformed)) this.#layouts.forget(path);
  }

  /** Takes in the text of an audit file, new or changed. */
  setFile(path: string, text: string, malformed?: Malformed): void {
    const documents = this.#take(path, text, malformed);
    if (documents) this.#layouts.put(path, text, documents);
  }

  /** Reads a text, and keeps its records at hand. */
  #take(path: string, text: string, malformed: Malformed | undefined): readonly YamlDocument[] | undefined {
    this.#waiting.delete(path);
    const documents = this.#read(path, text, malformed);
    const file = this.#files.get(path);
    if (documents && file) this.#records.add(file);
    return documents;
  }

  /** Reads a text; the trees of its documents, or undefined where it is the one that is known. */
  #read(path: string, text: string, malformed: Malformed | undefined): readonly YamlDocument[] | undefined {
    const known = this.#files.get(path);
    if (known && this.#textIn(known) === text && equal(known.malformed, malformed)) return undefined;
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
    this.#changed.addMoved(path);
    return documents;
  }

  /** Takes an audit file out. */
  removeFile(path: string): void {
    this.#waiting.delete(path);
    const file = this.#files.get(path);
    if (!file) return;
    this.#replace(file, []);
    this.#leave(file);
    this.#files.delete(path);
    this.#records.forget(file);
    this.#layouts.forget(path);
    this.#changed.addMoved(path);
  }

  hasFile(path: string): boolean {
    return this.#files.has(path) || this.#waiting.has(path);
  }

  /** The paths of all audit files, in path order. */
  files(): readonly string[] {
    return [...this.#files.keys(), ...this.#waiting.keys()].sort();
  }

  textOf(path: string): string | undefined {
    const file = this.#fileAt(path);
    return file && this.#textIn(file);
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
    this.#realms.get(root)?.isms.history.set(history);
  }

  /** The histories that rules need and nobody has asked git for, at least not from that day on; asked for once. */
  takeWantedHistories(): readonly WantedHistory[] {
    const roots = this.#wantedHistories;
    this.#wantedHistories = new Set();
    return this.neededHistories().filter(({ root }) => roots.has(root));
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
    this.#records.letGo();
    const changed = this.#changed.take();
    for (const { isms } of this.#realms.values()) isms.problems.update(changed);
    this.#graph.settle(); // those who follow the numbers of problems
    return changed;
  }

  /**
   * Works towards what `settle` does for as long as it may go on: of thousands of files that have come, not all can be
   * judged while a request waits. Whether all is done; then `settle` is left with little more than to tell. Problems are
   * not to be looked at before.
   */
  settleSome(mayGoOn: () => boolean): boolean {
    if (this.#rootsChanged) this.#rehome();
    this.#flush();
    if (!this.#judgeWaiting(mayGoOn)) return false;
    this.#flush();
    if (!this.#judges.judge(mayGoOn)) return false;
    this.#graph.settle(mayGoOn);
    return this.#graph.isSettled;
  }

  #flush(): void {
    for (const { isms } of this.#realms.values()) isms.tables.flush();
    this.#graph.refresh();
  }

  /** Reads and judges the findings that wait, each by itself, for as long as it may go on. Whether all are judged. */
  #judgeWaiting(mayGoOn: () => boolean): boolean {
    for (const [path, { text, malformed }] of this.#waiting) {
      if (!mayGoOn()) return false;
      this.#waiting.delete(path);
      this.#read(path, text, malformed);
      const file = this.#files.get(path);
      const isms = file && this.#realms.get(file.home.root)?.isms;
      if (!file || !isms) continue;
      for (const held of file.held) {
        isms.tables.flushOwn(held);
        this.#judges.judgeNow(held);
        // What recurs is judged again when all are there.
        if (!mayRecur(held.record)) held.letGo();
      }
      this.#judgedAtOnce.push(file);
    }
    for (const { isms } of this.#realms.values()) isms.tables.flushShared();
    for (const file of this.#judgedAtOnce) if (this.#files.get(file.path) === file) this.#records.add(file);
    this.#judgedAtOnce = [];
    return true;
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
    const unused = [...this.#files.values()].filter(
      (file) => typeof file.text === 'string' && !this.#records.has(file),
    );
    return this.#archive?.store(unused.sort(byPath), mayGoOn) ?? true;
  }

  /** The diagnostics of a file, accepted ones included, by place, then rule. Of a file that isn't there, none. */
  diagnostics(path: string): readonly Diagnostic[] {
    const file = this.#fileAt(path);
    if (!file || isSilent(file)) return [];
    const isms = this.#realms.get(file.home.root)?.isms;
    const severityOf = (rule: string) => this.#severityOf(rule, isms);
    const located = locateProblems(file, severityOf, this.#layouts);
    const accepted = this.#accept(file, located, severityOf);
    const adopted = this.#adopted(file, accepted);
    return adopted.size === 0 ? accepted : accepted.map((each) => suppressedBy(adopted, each));
  }

  /** Marks what comments accept. */
  #accept(
    file: AuditFile,
    located: readonly Diagnostic[],
    severityOf: (rule: string) => Severity,
  ): readonly Diagnostic[] {
    const layout = file.deviations.length > 0 ? this.#layouts.of(file.path) : undefined;
    if (!layout) return located;
    const isms = this.#realms.get(file.home.root)?.isms;
    const isBlind = (rule: string) => isms !== undefined && this.isBlind(rule, isms);
    const terms = { today: this.#today.get(), ruleIds: this.#options.ruleIds, severityOf, isBlind };
    return [...acceptDeviations(file, located, layout, terms)].sort(byPlace);
  }

  /** What the baseline adopts of the problems of a file. */
  #adopted({ path, home }: AuditFile, accepted: readonly Diagnostic[]): Adopted {
    const isms = this.#realms.get(home.root)?.isms;
    const entries = isms?.baseline.entries();
    const layout = isms && entries && entries.size > 0 && accepted.length > 0 ? this.#layouts.of(path) : undefined;
    return isms && entries && layout ? adopt(accepted, layout, isms, entries) : nothingAdopted;
  }

  /** The entries of the baseline that cover problems of a file, one for each problem. */
  adoptedIn(path: string): readonly BaselineEntry[] {
    const file = this.#files.get(path);
    if (!file) return [];
    const severityOf = (rule: string) => this.#severityOf(rule, this.#realms.get(file.home.root)?.isms);
    const located = locateProblems(file, severityOf, this.#layouts);
    return [...this.#adopted(file, this.#accept(file, located, severityOf)).values()];
  }

  /** Whether a rule cannot judge an ISMS, so that nobody knows whether it would report anything. */
  isBlind(rule: string, isms: Isms): boolean {
    return this.#rule(rule)?.isBlind?.(isms) ?? false;
  }

  /** Where things stand in the text of a file. */
  layoutOf(path: string): Layout | undefined {
    return this.#layouts.of(path);
  }

  /** The ISMS that a file belongs to. */
  ismsOf(path: string): Isms | undefined {
    const file = this.#fileAt(path);
    return file && this.#realms.get(file.home.root)?.isms;
  }

  /** All ISMS roots that have files, in path order. */
  allIsms(): readonly Isms[] {
    return [...this.#realms.keys()].sort().flatMap((root) => this.#realms.get(root)?.isms ?? []);
  }

  /** The audit files of an ISMS root, in path order. */
  filesOf(isms: Isms): readonly string[] {
    return [...(this.#realms.get(isms.root)?.files ?? [])].map(({ path }) => path).sort();
  }

  /** A file; one that waits is read. */
  #fileAt(path: string): AuditFile | undefined {
    const waiting = this.#waiting.get(path);
    if (waiting) this.setFile(path, waiting.text, waiting.malformed);
    return this.#files.get(path);
  }

  #textIn({ text }: AuditFile): string {
    return typeof text === 'string' ? text : (this.#archive?.textOf(text) ?? '');
  }

  #severityOf(rule: string, isms: Isms | undefined) {
    const known = this.#rule(rule);
    if (!known || isUnchangeable(rule)) return known?.severity ?? 'error';
    return isms?.severity(rule) ?? known.severity;
  }

  /** The open problems of a file; ranges, which cost a look at the text, are found only where comments may accept some. */
  #countProblems(file: AuditFile): ProblemCounts {
    const isms = this.#realms.get(file.home.root)?.isms;
    const problems = [...file.problems, ...file.held.flatMap(({ problems: found }) => found)];
    const severities =
      file.deviations.length > 0 || (isms && isms.baseline.entries().size > 0 && problems.length > 0)
        ? this.diagnostics(file.path).filter(isOpen)
        : problems.map(({ rule }) => ({ severity: this.#severityOf(rule, isms) }));
    const counts = { ...noProblems };
    for (const { severity } of severities) if (severity !== 'off') counts[severity] += 1;
    return counts;
  }

  #rule(id: string): Rule | undefined {
    return this.#options.rules.find((rule) => rule.id === id);
  }

  /** Puts new records in the place of a file's; those that say the same stay, with their judgements. */
  #replace(file: AuditFile, records: readonly AuditRecord[]): void {
    const isIsms = ({ kind }: { readonly kind: string }) => kind === 'Isms';
    const more = records.filter(isIsms).length - file.held.filter(isIsms).length;
    if (this.#roots.count(file.path, more)) this.#rootsChanged = true;
    const { isms } = this.#enter(file);
    const before = new Map(file.held.map((held) => [held.index, held]));
    file.held = records.map((record) => {
      const old = before.get(record.index);
      if (old?.kind !== record.kind) return this.#newDocument(file, record, isms);
      before.delete(record.index);
      if (equal(old.record, record)) return old;
      isms.tables.change(old, record);
      this.#judges.drop(old);
      this.#judges.take(old, isms);
      return old;
    });
    for (const held of before.values()) this.#drop(held, isms);
  }

  #newDocument(file: AuditFile, record: AuditRecord, isms: Isms): Held {
    const held = new Held(this.#free.pop() ?? this.#held.length, file, record);
    this.#held[held.number] = held;
    isms.tables.add(held);
    this.#judges.take(held, isms);
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
    this.#judges.drop(held);
  }

  /** After a change of the roots: moves each file to where it belongs now. */
  #rehome(): void {
    this.#rootsChanged = false;
    for (const file of this.#files.values()) {
      const home = this.#roots.homeOf(file.path);
      if (equal(home, file.home)) continue;
      this.#leave(file);
      file.home = home;
      const { isms } = this.#enter(file);
      for (const held of file.held) {
        isms.tables.add(held);
        this.#judges.take(held, isms);
      }
      this.#changed.add(file.path);
    }
  }

  /** The workspace folder that holds a document. Tracked. */
  #workspaceFolderOf(path: string): string | undefined {
    this.#folders.get();
    return this.#files.get(path)?.home.folder;
  }

  /** The realm of a file's root, made if there is none yet, with the file in it. */
  #enter(file: AuditFile): Realm {
    const { root } = file.home;
    let realm = this.#realms.get(root);
    if (!realm) {
      const files = new Set<AuditFile>();
      const problems = new ProblemTally(this.#graph, {
        files: () => [...files].map(({ path }) => path),
        count: (path) => {
          const counted = this.#files.get(path);
          return counted && files.has(counted) ? this.#countProblems(counted) : noProblems;
        },
      });
      const made = new Isms(
        root,
        {
          graph: this.#graph,
          held: this.#held,
          heldAt: (file, index) => this.#files.get(file)?.held.find((held) => held.index === index),
          today: this.#today,
          files: this.#facts,
          hashes: this.#hashes,
          baselines: this.#baselines,
          givenBaseline: this.#givenBaseline,
          workspaceFolderOf: (path) => this.#workspaceFolderOf(path) ?? root,
        },
        problems,
      );
      const severities = this.#graph.watch(() => {
        made.severities();
        for (const each of files) this.#changed.add(each.path);
      });
      const adoption = this.#graph.watch(() => {
        made.baseline.entries();
        for (const each of files) this.#changed.add(each.path);
      });
      const historyNeed = this.#graph.watch(() => {
        made.history.since();
        this.#wantedHistories.add(root);
      });
      const blindness = this.#graph.watch(() => {
        for (const rule of this.#options.rules) rule.isBlind?.(made);
        for (const { path, deviations } of files) if (deviations.length > 0) this.#changed.add(path);
      });
      const watchings = [severities, adoption, historyNeed, blindness];
      realm = { isms: made, watchings, files };
      this.#realms.set(root, realm);
    }
    realm.files.add(file);
    return realm;
  }

  #leave(file: AuditFile): void {
    const realm = this.#realms.get(file.home.root);
    if (!realm?.files.delete(file)) return;
    for (const held of file.held) this.#takeOut(held, realm.isms);
    if (realm.files.size > 0) return;
    for (const watching of realm.watchings) this.#graph.stop(watching);
    realm.isms.tables.close();
    this.#realms.delete(file.home.root);
  }
}

/** Whether a file has no problems, and no comments that could accept any. */
function isSilent({ problems, deviations, held }: AuditFile): boolean {
  return problems.length === 0 && deviations.length === 0 && held.every((each) => each.problems.length === 0);
}

function mayRecur(record: AuditRecord): boolean {
  return record.kind === 'Finding' && isNonconformity(record);
}

const nothingAdopted: Adopted = new Map();

function suppressedBy(adopted: Adopted, diagnostic: Diagnostic): Diagnostic {
  const entry = adopted.get(diagnostic);
  if (!entry) return diagnostic;
  const { reason, until } = entry;
  return { ...diagnostic, suppressed: { reason, ...(until !== undefined && { until }), by: 'baseline' } };
}

/** Most files have nothing of a kind: one empty list serves for all of them. */
function kept<T>(list: readonly T[]): readonly T[] {
  return list.length > 0 ? list : nothing;
}

const nothing: readonly never[] = [];

function byPath(a: AuditFile, b: AuditFile): number {
  return a.path < b.path ? -1 : 1;
}
