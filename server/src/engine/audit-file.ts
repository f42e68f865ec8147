import type { Deviation } from '../model/deviation.ts';
import type { DocumentProblem } from '../model/read-documents.ts';
import type { AuditRecord } from '../model/record.ts';
import type { Judgement } from './judgement.ts';
import type { Home } from './roots.ts';
import type { Row } from './tables.ts';

/** A record of a file, with what hangs on it. */
export interface Held {
  readonly record: AuditRecord;
  readonly rows: readonly Row[];
  judgement: Judgement | undefined;
}

/** An audit file as the engine holds it. */
export interface AuditFile {
  readonly path: string;
  text: string;
  malformed: Malformed | undefined;
  home: Home;
  /** How many documents it holds, the empty ones left out. */
  documents: number;
  held: readonly Held[];
  /** What its documents show by themselves. */
  problems: readonly DocumentProblem[];
  /** What its comments accept. */
  deviations: readonly Deviation[];
}

/** A file that is not UTF-8: the offset in its text of the first character that stands for bytes which are none. */
export interface Malformed {
  readonly at: number;
}
