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
  judgements: readonly Judgement[];
}

/** An audit file as the engine holds it. */
export interface AuditFile {
  readonly path: string;
  text: string;
  home: Home;
  held: readonly Held[];
  /** What its documents show by themselves. */
  problems: readonly DocumentProblem[];
  /** What its comments accept. */
  deviations: readonly Deviation[];
}

/** A file that cannot be read as text: the offset of the first byte that is not UTF-8, in the text as far as it goes. */
export interface Malformed {
  readonly at: number;
}

/** The one problem of a file that is not UTF-8. */
export function notUtf8({ at }: Malformed): DocumentProblem {
  return {
    rule: 'syntax/yaml',
    index: 0,
    where: { start: at, end: at + 1 },
    message: 'The file is not UTF-8 from here on. Save it with the encoding UTF-8.',
  };
}
