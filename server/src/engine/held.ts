import type { Kind } from '../model/kinds.ts';
import type { AuditRecord } from '../model/record.ts';
import type { AuditFile } from './audit-file.ts';
import type { Isms } from './isms.ts';
import type { Problem } from './problem.ts';
import type { Row } from './row.ts';
import { type RowSource, rowsOf } from './rows.ts';
import { byHash } from './tables.ts';

const noProblems: readonly Problem[] = [];

const none: readonly Row[] = [];

/** From how many rows on it pays to index them. */
const indexedFrom = 32;

/**
 * A document of an audit file as the engine holds it. Its record is let go when nobody has asked for it for a while, and
 * read again from the text when somebody does: of most documents of a long history no more is needed than under which
 * keys they are found and what their problems depend on.
 */
export class Held implements RowSource {
  /** By this number the index knows it. */
  readonly number: number;
  readonly file: AuditFile;
  readonly index: number;
  readonly kind: Kind;
  /** The number of its judgement; 0 where it has not been judged. */
  judgement = 0;
  /** The ISMS in which it was judged. */
  isms: Isms | undefined;
  problems = noProblems;
  #record: AuditRecord | undefined;
  #rows: readonly Row[] | undefined;
  /** Of a document with many rows. */
  #byHash: ReadonlyMap<number, readonly Row[]> | undefined;

  constructor(number: number, file: AuditFile, record: AuditRecord) {
    this.number = number;
    this.file = file;
    this.index = record.index;
    this.kind = record.kind;
    this.#record = record;
  }

  get path(): string {
    return this.file.path;
  }

  get record(): AuditRecord {
    const record = this.#record ?? this.file.records.again(this);
    this.#record = record;
    this.file.records.used(this.file);
    return record;
  }

  /** What its record contributes to the index. */
  get rows(): readonly Row[] {
    this.#rows ??= rowsOf(this);
    return this.#rows;
  }

  /** Reads what was let go, while the text is there that it is read from. */
  readAgain(): void {
    this.#record = this.record;
    this.#rows = this.rows;
  }

  /** The rows of a table and key, which have this hash. */
  rowsAt(table: string, key: string, hash: number): readonly Row[] {
    let found = none;
    for (const row of this.#rowsOf(hash)) {
      if (row.hash !== hash || row.table !== table || row.key !== key) continue;
      found = found.length === 0 ? [row] : [...found, row];
    }
    return found;
  }

  /** At least the rows of a hash. */
  #rowsOf(hash: number): readonly Row[] {
    const { rows } = this;
    if (rows.length <= indexedFrom) return rows;
    this.#byHash ??= byHash(rows);
    return this.#byHash.get(hash) ?? none;
  }

  /** Takes another record in the place of the one it had. */
  become(record: AuditRecord): void {
    this.letGo();
    this.#record = record;
  }

  /** Takes a record that was read again. */
  keep(record: AuditRecord): void {
    this.#record ??= record;
  }

  /** Lets go the record alone: others may be about to look at the rows. */
  letGoRecord(): void {
    this.#record = undefined;
  }

  letGo(): void {
    this.#record = undefined;
    this.#rows = undefined;
    this.#byHash = undefined;
  }
}
