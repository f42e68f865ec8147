/** What a cell held: where a spreadsheet has changed what somebody typed, this tells what to make of it. */
export type CellKind = 'text' | 'number' | 'day' | 'boolean' | 'error' | 'formula';

/** One cell that is not empty. */
export interface Cell {
  readonly kind: CellKind;
  /**
   * The text as it is shown, nearly: a number by its decimals, a day as `YYYY-MM-DD`. A formula is the value that was
   * last computed; one without such a value is `formula`, and its text begins with `=`.
   */
  readonly text: string;
  /** How many decimals the format of a number fixes; undefined where it fixes none. */
  readonly decimals?: number;
  /** What comes with a day that is not its beginning, `HH:MM:SS`, with milliseconds where there are some. */
  readonly time?: string;
}

/** One row with something in it. */
export interface Row {
  /** From 1, as the spreadsheet shows it; in CSV, the number of the record. */
  readonly number: number;
  readonly hidden: boolean;
  /** By column, from 0. */
  readonly cells: ReadonlyMap<number, Cell>;
}

/** Cells that are shown as one. Rows from 1, columns from 0, both ends included. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly Row[];
  readonly merges: readonly Merge[];
}

/** Why a file cannot be read as a table: a sentence that says where, and what to do. */
export interface Unusable {
  readonly unusable: string;
}

/** The letters of a column, from 0: A, B … Z, AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest > 0 ? columnLetters(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

/** The column of letters, from 0; undefined where a text is none. */
export function columnOfLetters(letters: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return undefined;
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The name of a cell, `B7`. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** A text from a file in which nothing is but what can be seen, line breaks and tabs; line ends become line feeds. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\u00a0|\u202f/g, ' ')
    .replace(/[\p{Cc}\ufeff\ufffe\uffff]|\p{Cs}/gu, (character) => (/[\n\t]/.test(character) ? character : ''))
    .trim();
}
