import type { LineRange } from '../../engine/diagnostic.ts';
import { type Cell, cellsOf } from './cells.ts';

/** A line of a file, or a part of it, and a line beneath that marks a range. */
export interface Excerpt {
  readonly source: string;
  readonly marks: string;
}

/** How much of a line is shown, in columns; and how much of it before the range. */
const widest = 100;
const before = 30;
/** No more than this is looked at on either side, however long the line. */
const reach = 400;
const cut = '…';

/**
 * Shows where a range begins: that line, cut around the range if it is long, and marks under the range as far as it
 * goes on this line. An empty range gets one mark.
 */
export function excerptOf(line: string, { start, end }: LineRange): Excerpt {
  const from = Math.min(start.character, line.length);
  const to = end.line > start.line ? line.length : Math.min(end.character, line.length);
  const cells = cellsAround(line, from);
  const isMarked = (cell: Cell) =>
    from === to ? cell.start <= from && from < cell.end : cell.end > from && cell.start < to;
  const first = cells.findIndex(isMarked);
  const shown = cells.slice(firstShown(cells, first), lastShown(cells, first));
  const [left] = shown;
  const right = shown.at(-1);
  const isCutLeft = left !== undefined && left.start > 0;
  const isCutRight = right !== undefined && right.end < line.length;
  const marks = shown.map((cell) => (isMarked(cell) ? '^' : ' ').repeat(cell.width)).join('');
  const source = shown.map((cell) => cell.shown).join('');
  return {
    source: `${isCutLeft ? cut : ''}${source}${isCutRight ? cut : ''}`,
    marks: `${isCutLeft ? ' ' : ''}${marks.includes('^') ? marks.trimEnd() : `${marks}^`}`,
  };
}

/** The cells near a place, so that a line of millions of characters costs no more than another. */
function cellsAround(line: string, place: number): readonly Cell[] {
  const from = boundary(line, Math.max(0, place - reach));
  return cellsOf(line.slice(from, boundary(line, place + reach)), from);
}

/** Not between the two halves of a character beyond 16 bits. */
function boundary(line: string, place: number): number {
  return /^[\udc00-\udfff]/.test(line.slice(place, place + 1)) ? place - 1 : place;
}

function firstShown(cells: readonly Cell[], marked: number): number {
  const first = marked < 0 ? cells.length : marked;
  if (widthOf(cells.slice(0, first)) <= widest - before) return 0;
  let from = first;
  for (let width = 0; from > 0 && width < before; from -= 1) width += cells[from - 1]?.width ?? 0;
  return from;
}

function lastShown(cells: readonly Cell[], marked: number): number {
  let to = firstShown(cells, marked);
  for (let width = 0; to < cells.length; to += 1) {
    width += cells[to]?.width ?? 0;
    if (width > widest) break;
  }
  return to;
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}
