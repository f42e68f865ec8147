import { readRecords } from '../model/read-documents.ts';
import type { AuditRecord } from '../model/record.ts';
import type { AuditFile } from './audit-file.ts';
import type { Held } from './held.ts';

const leeway = 1.2;

/**
 * Which files have their records at hand. The records of a file that nobody has asked for in a while are let go, and
 * read again from its text when somebody does.
 */
export class KeptRecords {
  readonly #textOf: (file: AuditFile) => string;
  readonly #atMost: number;
  /** Those with records at hand. */
  readonly #files = new Set<AuditFile>();
  #round = 0;

  constructor(textOf: (file: AuditFile) => string, atMost: number) {
    this.#textOf = textOf;
    this.#atMost = atMost;
  }

  /** Notes that the records of a file are at hand. */
  add(file: AuditFile): void {
    file.usedIn = this.#round;
    this.#files.add(file);
  }

  /** Notes that a record of a file was asked for. */
  used(file: AuditFile): void {
    file.usedIn = this.#round;
  }

  has(file: AuditFile): boolean {
    return this.#files.has(file);
  }

  forget(file: AuditFile): void {
    this.#files.delete(file);
  }

  /** Reads the records of a file again. */
  again(held: Held): AuditRecord {
    const { file } = held;
    const records = readRecords(file.path, this.#textOf(file), file.malformed?.at);
    for (const each of file.held) {
      const record = records.find(({ index }) => index === each.index);
      if (record) each.keep(record);
    }
    this.add(file);
    const record = records.find(({ index }) => index === held.index);
    if (!record) throw new Error(`There is no document ${held.index} in ${file.path} any more.`);
    return record;
  }

  /** Lets go what has not been asked for lately, as far as there is more than may be at hand. */
  letGo(): void {
    // Not one by one: to find out which were used last takes a look at all of them.
    if (this.#files.size > this.#atMost * leeway) {
      const byUse = [...this.#files].sort((a, b) => a.usedIn - b.usedIn);
      for (const file of byUse.slice(0, byUse.length - this.#atMost)) {
        for (const held of file.held) held.letGo();
        this.#files.delete(file);
      }
    }
    this.#round += 1;
  }
}
