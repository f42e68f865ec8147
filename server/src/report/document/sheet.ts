/** A cell of a sheet; undefined where nothing is recorded. */
export type Cell = string | number | undefined;

export interface SheetColumn {
  /** The same in each language: where the cell comes from, as in the file format (`correction.due`). */
  readonly key: string;
  /** In the language of the report. */
  readonly title: string;
  /** `day` holds days, `YYYY-MM-DD`. */
  readonly kind: 'text' | 'number' | 'day';
  /** Whether its cells hold sentences. */
  readonly long: boolean;
}

/** A register as rows of single values, for formats that are calculated with: nothing is left out or shortened. */
export interface Sheet {
  /** At most 31 characters, as spreadsheets have it. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** Each row has as many cells as there are columns. */
  readonly rows: readonly (readonly Cell[])[];
}
