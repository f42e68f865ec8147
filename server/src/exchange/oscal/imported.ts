import type { MapData } from '../../yaml/data.ts';

/** A record that was read from a document. */
export interface ImportedRecord {
  readonly data: MapData;
  /** The file that it stood in when it was exported, from the ISMS root. */
  readonly file?: string;
  /** By key, what a person must look at: comments for the file. */
  readonly comments?: ReadonlyMap<string, string>;
}

/** What has no place in the records: values that stand alike. */
export interface Unplaced {
  /** A JSON pointer; `*` stands for the places of a list. */
  readonly shape: string;
  readonly values: readonly UnplacedValue[];
}

export interface UnplacedValue {
  /** A JSON pointer. */
  readonly path: string;
  /** What stands there, on one line, shortened. */
  readonly text: string;
}

/** What comes of reading a document of OSCAL. */
export interface OscalImport {
  /** The member that tells the model. */
  readonly root: string;
  readonly title: string;
  readonly records: readonly ImportedRecord[];
  readonly unplaced: readonly Unplaced[];
  /** What a person should know or decide, in sentences. */
  readonly remarks: readonly string[];
}
