// Where a key leads in the grid.

/** Row -1 is the head, column -1 the heads of the rows; the last column is that of the totals. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** What can be moved in. */
export interface Extent {
  /** How many columns there are, that of the totals included. */
  readonly columns: number;
  /** The first and the last row that is shown. */
  readonly first: number;
  readonly last: number;
  /** The shown row so many shown rows from another. */
  next(from: number, by: number): number;
}

type Move = (from: Position, extent: Extent) => Position;

/** As many rows are passed by Page Up and Page Down. */
const page = 10;

const clamped = (column: number, { columns }: Extent) => Math.max(-1, Math.min(columns - 1, column));
const down =
  (by: number): Move =>
  ({ row, column }, extent) => ({ row: Math.max(-1, extent.next(row, by)), column });
const right =
  (by: number): Move =>
  ({ row, column }, extent) => ({ row, column: clamped(column + by, extent) });

const moves: Readonly<Record<string, Move>> = {
  ArrowDown: down(1),
  ArrowUp: down(-1),
  PageDown: down(page),
  PageUp: ({ row, column }, extent) => ({ row: Math.max(extent.first, extent.next(row, -page)), column }),
  ArrowRight: right(1),
  ArrowLeft: right(-1),
  Home: ({ row }) => ({ row, column: -1 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
};

const withControl: Readonly<Record<string, Move>> = {
  Home: (_, { first }) => ({ row: first, column: -1 }),
  End: (_, { last, columns }) => ({ row: last, column: columns - 1 }),
};

/** The move that a key makes, alone or with Control; undefined for other keys. The corner is no place to be. */
export function directionOf(key: string, control: boolean): Move | undefined {
  const move = (control ? withControl : moves)[key];
  if (!move) return undefined;
  return (from, extent) => {
    const to = move(from, extent);
    return to.row === -1 && to.column === -1 ? { row: -1, column: 0 } : to;
  };
}
