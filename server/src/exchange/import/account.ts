/** What an import has done with each cell: nothing is dropped without being told. */

/** How a column was understood. */
export interface UnderstoodColumn {
  readonly sheet: string;
  /** Its letters. */
  readonly column: string;
  readonly heading: string;
  /** The key that it becomes; undefined where it is left out. */
  readonly key: string | undefined;
  /** By its heading, by `--map` or an answer, or kept under a key of its own, `x-…`, because nothing is known of it. */
  readonly by: 'heading' | 'map' | 'kept';
}

/** What is not in the records: a row, a cell, or a whole sheet. */
export interface LeftOut {
  readonly sheet: string;
  /** A cell or a range: `B7`, `A7:F7`. */
  readonly cells: string;
  readonly reason: string;
  /** What stands there; of a sheet, nothing. */
  readonly text: string;
}

/** What a person must look at. It stands as a comment at its place, too. */
export interface Question {
  readonly sheet: string;
  readonly cell: string;
  /** The record or entry that it is about. */
  readonly about: string;
  readonly text: string;
}

/** A record of the source that the ISMS has already; it is left as it is. */
export interface AlreadyThere {
  readonly id: string;
  readonly file: string;
}

/** The account of an import. */
export interface Account {
  readonly source: string;
  readonly columns: readonly UnderstoodColumn[];
  /** What was read, in words: `93 controls`. */
  readonly read: string;
  readonly leftOut: readonly LeftOut[];
  readonly questions: readonly Question[];
  readonly alreadyThere: readonly AlreadyThere[];
  /** What holds for the whole. */
  readonly remarks: readonly string[];
}
