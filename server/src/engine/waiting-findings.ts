import type { AuditRecord } from '../model/record.ts';
import type { AuditFile, Malformed } from './audit-file.ts';
import type { AuditFiles } from './audit-files.ts';
import type { Judges } from './judges.ts';
import { isNonconformity } from './lookup/nonconformity.ts';
import type { Realms } from './realms.ts';

/** A text that nobody has read yet. */
export interface WaitingText {
  readonly text: string;
  readonly malformed: Malformed | undefined;
}

/** Where it is wrong, a file is read later than it could be, or earlier than it need be. */
const likelyFinding = /^kind: Finding\s*$/m;

/**
 * Findings that nobody has asked for yet. Most of a long history are findings: each is read, judged and let go before the
 * next, so that the records of all of them are never there at once.
 */
export class WaitingFindings {
  readonly #files: AuditFiles;
  readonly #realms: Realms;
  readonly #judges: Judges;
  readonly #waiting = new Map<string, WaitingText>();
  /** Files that were judged here, of which the rows are kept until all are. */
  #judged: AuditFile[] = [];

  constructor(files: AuditFiles, realms: Realms, judges: Judges) {
    this.#files = files;
    this.#realms = realms;
    this.#judges = judges;
  }

  /** Takes in a text that is likely a finding; false where it is not. */
  add(path: string, text: string, malformed: Malformed | undefined): boolean {
    if (!likelyFinding.test(text)) return false;
    this.#waiting.set(path, { text, malformed });
    return true;
  }

  /** What waits under a path. */
  at(path: string): WaitingText | undefined {
    return this.#waiting.get(path);
  }

  has(path: string): boolean {
    return this.#waiting.has(path);
  }

  paths(): Iterable<string> {
    return this.#waiting.keys();
  }

  delete(path: string): void {
    this.#waiting.delete(path);
  }

  /** Reads and judges those that wait, each by itself, for as long as it may go on. Whether all are judged. */
  judge(mayGoOn: () => boolean): boolean {
    for (const [path, { text, malformed }] of this.#waiting) {
      if (!mayGoOn()) return false;
      this.#waiting.delete(path);
      this.#files.read(path, text, malformed);
      const file = this.#files.at(path);
      const isms = this.#realms.of(file);
      if (!file || !isms) continue;
      for (const held of file.held) {
        isms.tables.flushOwn(held);
        this.#judges.judgeNow(held);
        // What recurs is judged again when all are there.
        if (!mayRecur(held.record)) held.letGo();
      }
      this.#judged.push(file);
    }
    for (const isms of this.#realms.all()) isms.tables.flushShared();
    for (const file of this.#judged) this.#files.keepAtHand(file);
    this.#judged = [];
    return true;
  }
}

function mayRecur(record: AuditRecord): boolean {
  return record.kind === 'Finding' && isNonconformity(record);
}
