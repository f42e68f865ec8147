import type { Deviation } from '../model/deviation.ts';
import type { DocumentProblem } from '../model/read-documents.ts';
import type { Archived } from './archive.ts';
import type { Held } from './held.ts';
import type { KeptRecords } from './kept-records.ts';
import type { Home } from './roots.ts';

/** An audit file as the engine holds it. */
export class AuditFile {
  readonly path: string;
  readonly records: KeptRecords;
  /** When its records were asked for last: see `KeptRecords`. */
  usedIn = 0;
  /** Its text, or where that has been put away: see `Engine.textOf`. */
  text: string | Archived = '';
  malformed: Malformed | undefined;
  home: Home;
  /** How many documents it holds, the empty ones left out. */
  documents = 0;
  held: readonly Held[] = none;
  /** What its documents show by themselves. */
  problems: readonly DocumentProblem[] = none;
  /** What its comments accept. */
  deviations: readonly Deviation[] = none;

  constructor(path: string, home: Home, records: KeptRecords) {
    this.path = path;
    this.home = home;
    this.records = records;
  }
}

const none: readonly never[] = [];

/** A file that is not UTF-8: the offset in its text of the first character that stands for bytes which are none. */
export interface Malformed {
  readonly at: number;
}
