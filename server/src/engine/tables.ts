/**
 * The index of one ISMS root: rows by table and key, in path order, each read tracked. A change of a record touches
 * the rows it had and those it has, nothing else.
 */

import type { Kind } from '../model/kinds.ts';
import type { AuditRecord } from '../model/record.ts';
import { AuditDays } from './audit-days.ts';
import { equal } from './equal.ts';
import type { Graph } from './graph/graph.ts';
import { IntTable } from './graph/int-table.ts';
import { Keys } from './graph/keys.ts';
import type { Held } from './held.ts';
import type { Row, Standing, TableName } from './row.ts';
import { folded, rowHash } from './row-hash.ts';

/**
 * Tables whose readers look at the rest of the record too: every change of it is one of the row. In the others a row
 * changes with what it says itself.
 */
const wholeRecord: ReadonlySet<TableName> = new Set([
  'kind',
  'programme-audit',
  'plan-of-programme',
  'of-audit',
  'auditor',
]);

/** A document of a file at a place among its documents. */
export type DocumentPlace = Pick<AuditRecord, 'file' | 'index'>;

/** Where the documents are. */
export interface DocumentsHeld {
  /** By their numbers. */
  readonly held: readonly (Held | undefined)[];
  /** The document of a file at a place among its documents. */
  readonly heldAt: (file: string, index: number) => Held | undefined;
}

/** The rows of the documents of one ISMS; what is asked of them is a key, which can change. */
export class Tables {
  readonly #graph: Graph;
  readonly #held: readonly (Held | undefined)[];
  readonly #heldAt: DocumentsHeld['heldAt'];
  /** By the hash of a table and key, the number of the one document with rows there. */
  readonly #single = new IntTable();
  /** The numbers of several, in path order. */
  readonly #several = new Map<number, number[]>();
  readonly #keys: Keys;
  readonly #touched = new Set<number>();
  /** Keys of several documents that wait for `flushShared`. */
  readonly #shared = new Set<number>();
  /** The days on which somebody audits. */
  readonly auditDays: AuditDays;
  /** How often each piece of evidence is named: whether it is asks for no rows, which may have been let go. */
  readonly #evidenceNamed = new Map<string, number>();

  constructor(graph: Graph, { held, heldAt }: DocumentsHeld) {
    this.#graph = graph;
    this.#held = held;
    this.#heldAt = heldAt;
    this.#keys = new Keys(graph);
    this.auditDays = new AuditDays(graph);
  }

  /** The rows of a key, in path order. Tracked, also when there are none yet. */
  rows<N extends TableName>(table: N, key: string): readonly Row<N>[] {
    const hash = rowHash(table, key);
    this.#keys.read(hash);
    return this.#rowsAt(table, key, hash);
  }

  /** The first record of a kind with exactly this id; every change of it counts. Tracked. */
  record(kind: Kind, id: string): AuditRecord | undefined {
    const key = `${kind}/${folded(id)}`;
    this.#keys.read(rowHash('record', key));
    return this.#rowsAt('id', key, rowHash('id', key)).find((row) => row.id === id)?.record;
  }

  /** The record of a document, if there is one; every change of it counts. Tracked. */
  recordAt(file: string, index: number): AuditRecord | undefined {
    this.#keys.read(placeHash(file, index));
    return this.#heldAt(file, index)?.record;
  }

  /** The record of a document that is there; every change of it counts. Tracked. */
  document(file: string, index: number): AuditRecord {
    const record = this.recordAt(file, index);
    if (!record) throw new Error(`There is no document ${index} in ${file}.`);
    return record;
  }

  /**
   * Where the documents of a kind are that have rows of a table and key, in path order; no record is read for it, so that
   * there may be, very seldom, one among them that has none. Tracked.
   */
  places(kind: Kind, table: TableName, key: string): readonly DocumentPlace[] {
    const hash = rowHash(table, key);
    this.#keys.read(hash);
    const numbers = this.#several.get(hash) ?? [this.#single.first(hash)];
    return numbers.flatMap((number) => {
      const held = this.#held[number];
      return held?.kind === kind ? [{ file: held.file.path, index: held.index }] : [];
    });
  }

  /** How many documents of a kind there are. Tracked. */
  count(kind: Kind): number {
    const hash = rowHash('kind', kind);
    this.#keys.read(hash);
    return this.#several.get(hash)?.length ?? Number(this.#single.first(hash) > 0);
  }

  /** What others need to know of the first finding with exactly this id. Tracked. */
  standing(id: string): Standing | undefined {
    const hash = rowHash('finding', id);
    this.#keys.read(hash);
    return this.#rowsAt('finding', id, hash, rowHash('id', `Finding/${folded(id)}`))[0]?.item;
  }

  /** Whether anything names a piece of evidence. Tracked. */
  isEvidenceNamed(id: string): boolean {
    this.#keys.read(rowHash('mention-of-evidence', id));
    return this.#evidenceNamed.has(id);
  }

  /** Takes in the rows of a document. Seen after `flush`, like all changes. */
  add(held: Held): void {
    for (const row of held.rows) {
      if (isFoundByItself(row)) this.#put(row.hash, held.number);
      this.#countEvidence(row, 1);
      this.#touched.add(row.hash);
    }
    this.#touchRecord(held.record);
    this.auditDays.count(held.record, 1);
  }

  /** Takes the rows of a document out. */
  remove(held: Held): void {
    for (const row of held.rows) {
      this.#take(row.hash, held.number);
      this.#countEvidence(row, -1);
      this.#touched.add(row.hash);
    }
    this.#touchRecord(held.record);
    this.auditDays.count(held.record, -1);
  }

  /** Gives a document another record, and follows the rows that differ. */
  change(held: Held, record: AuditRecord): void {
    const old = held.record;
    const before = byHash(held.rows);
    for (const row of held.rows) this.#countEvidence(row, -1);
    held.become(record);
    const after = byHash(held.rows);
    for (const row of held.rows) this.#countEvidence(row, 1);
    for (const [hash, rows] of before) {
      const now = after.get(hash);
      if (!now) this.#take(hash, held.number);
      if (!now || !rows.every((row, place) => isSame(row, now[place]))) this.#touched.add(hash);
    }
    for (const [hash, rows] of after) {
      const then = before.get(hash);
      if (!then && rows.some(isFoundByItself)) this.#put(hash, held.number);
      if (then?.length !== rows.length) this.#touched.add(hash);
    }
    for (const each of [old, record]) this.#touchRecord(each);
    this.auditDays.count(old, -1);
    this.auditDays.count(record, 1);
  }

  /**
   * Shows what has come with a document to whoever has read the keys that it has for itself. Those that it shares with
   * others wait for `flushShared`: when thousands of documents come, they change thousands of times.
   */
  flushOwn(held: Held): void {
    for (const { hash } of held.rows) {
      if (!this.#touched.delete(hash)) continue;
      if (this.#several.has(hash)) this.#shared.add(hash);
      else this.#keys.changed(hash);
    }
    for (const hash of recordHashes(held.record)) if (this.#touched.delete(hash)) this.#keys.changed(hash);
  }

  /** Shows what `flushOwn` has left; seen after `flush`. */
  flushShared(): void {
    for (const hash of this.#shared) this.#touched.add(hash);
    this.#shared.clear();
  }

  /** Shows all changes since the last time to whoever has read the keys. */
  flush(): void {
    for (const hash of this.#touched) this.#keys.changed(hash);
    this.#touched.clear();
    this.auditDays.flush();
  }

  /** Ends that anything depends on it. */
  close(): void {
    this.#graph.drop(this.#keys);
  }

  #countEvidence({ table, key }: Row, more: 1 | -1): void {
    if (table !== 'mention-of-evidence') return;
    const times = (this.#evidenceNamed.get(key) ?? 0) + more;
    if (times > 0) this.#evidenceNamed.set(key, times);
    else this.#evidenceNamed.delete(key);
  }

  #touchRecord(record: AuditRecord): void {
    for (const hash of recordHashes(record)) this.#touched.add(hash);
  }

  /** The rows of a table and key; `at` is the hash under which the documents that have them stand. */
  #rowsAt<N extends TableName>(table: N, key: string, hash: number, at = hash): readonly Row<N>[] {
    const several = this.#several.get(at);
    if (several) return several.flatMap((number) => this.#held[number]?.rowsAt(table, key, hash) ?? []) as Row<N>[];
    const rows = this.#held[this.#single.first(at)]?.rowsAt(table, key, hash) ?? noRows;
    return rows as readonly Row<N>[];
  }

  #put(hash: number, number: number): void {
    const several = this.#several.get(hash);
    if (several) {
      this.#insert(several, number);
      return;
    }
    const single = this.#single.first(hash);
    if (single === 0) this.#single.add(hash, number);
    if (single === 0 || single === number) return;
    const both = [single];
    this.#insert(both, number);
    this.#single.delete(hash, single);
    this.#several.set(hash, both);
  }

  #take(hash: number, number: number): void {
    this.#single.delete(hash, number);
    const several = this.#several.get(hash);
    if (!several) return;
    const place = this.#placeOf(several, number);
    if (several[place] === number) several.splice(place, 1);
    const [last] = several;
    if (several.length > 1 || last === undefined) return;
    this.#several.delete(hash);
    this.#single.add(hash, last);
  }

  #insert(numbers: number[], number: number): void {
    const place = this.#placeOf(numbers, number);
    if (numbers[place] !== number) numbers.splice(place, 0, number);
  }

  /** Where a document stands among others in path order, or belongs. */
  #placeOf(numbers: readonly number[], number: number): number {
    const held = this.#held[number];
    let low = 0;
    let high = numbers.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.#held[numbers[middle] ?? 0];
      if (held && other && comesBefore(other, held)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** What stands for a record as a whole. */
function recordHashes({ file, index, kind, id }: AuditRecord): readonly number[] {
  const place = placeHash(file, index);
  return id?.value === undefined ? [place] : [place, rowHash('record', `${kind}/${folded(id.value)}`)];
}

function placeHash(file: string, index: number): number {
  return rowHash(`place ${index}`, file);
}

/** Findings stand under their ids already, and of what names evidence is known how often it does. */
function isFoundByItself({ table }: Row): boolean {
  return table !== 'finding' && table !== 'mention-of-evidence';
}

const noRows: readonly never[] = [];

/** Rows by their hash, in the order in which they come. */
export function byHash(rows: readonly Row[]): ReadonlyMap<number, readonly Row[]> {
  const found = new Map<number, Row[]>();
  for (const row of rows) {
    const known = found.get(row.hash);
    if (known) known.push(row);
    else found.set(row.hash, [row]);
  }
  return found;
}

/** Whether a row says the same as another one of the same document and key. */
function isSame(a: Row, b: Row | undefined): boolean {
  if (!b || a.table !== b.table || a.key !== b.key || wholeRecord.has(a.table)) return false;
  return a.id === b.id && a.at === b.at && a.part === b.part && equal(a.item, b.item);
}

function comesBefore(a: Held, b: Held): boolean {
  return a.file.path === b.file.path ? a.index < b.index : a.file.path < b.file.path;
}

/** Path order: whole paths by code unit, then place in the file. */
export function precedes(a: AuditRecord, b: AuditRecord): boolean {
  return a.file === b.file ? a.index < b.index : a.file < b.file;
}
