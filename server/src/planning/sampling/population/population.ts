/** Records of a population, some at a time: each the texts of its columns, in order. */
export type Records = AsyncIterable<readonly (readonly string[])[]>;

/** A file that lists a population, opened: it is read as often as its records are asked for, and never held whole. */
export interface PopulationFile {
  /** The texts of the file from its beginning. What comes first are the names of the columns. */
  readonly records: () => Records;
  /** What one member is called with its number, in messages: "row". */
  readonly unit: string;
}

/** What of an order is at fault, so that those who ask for it can say where it is given. */
export type OrderPart = 'size' | 'sheet' | 'strata';

/** Why a file cannot be drawn from: a sentence that says where, and what to do. */
export class PopulationFault extends Error {
  override readonly name = 'PopulationFault';
  readonly part: OrderPart | undefined;

  constructor(message: string, part?: OrderPart) {
    super(message);
    this.part = part;
  }
}

/** What is said of a file with nothing in it. */
export function emptyFile(name: string): string {
  return `${name} is empty. List the population in it, below a row with the names of the columns.`;
}

/** A workbook has several sheets with rows, and none was chosen. */
export class SeveralSheets extends PopulationFault {
  readonly sheets: readonly string[];

  constructor(name: string, sheets: readonly string[]) {
    super(
      `${name} has several sheets: ${sheets.map((sheet) => `"${sheet}"`).join(', ')}. Choose one of them.`,
      'sheet',
    );
    this.sheets = sheets;
  }
}

/** A file as its bytes, some at a time; read anew each time it is asked for. */
export type ReadBytes = () => AsyncIterable<Uint8Array>;

/** More members would not fit into the memory that is meant for them; a random sample needs no such list. */
export const mostMembers = 20_000_000;
