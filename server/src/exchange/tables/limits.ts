/** What a file with a table may hold at most: far more than a register of an ISMS does. In bytes, if nothing is said. */
export const limits = {
  /** The file as it is. */
  file: 50 * 2 ** 20,
  /** One part of an archive when it is inflated, and all that is read of it. */
  part: 200 * 2 ** 20,
  all: 300 * 2 ** 20,
  /** Files in an archive. */
  entries: 5_000,
  /** How many times as large a part may become; text of spreadsheets becomes 20 times as large, seldom 100. */
  ratio: 400,
  /** Below this size the ratio does not matter. */
  small: 2 ** 20,
  /** Cells with something in them. */
  cells: 5_000_000,
  rows: 1_048_576,
  columns: 16_384,
} as const;
