import { columnWidths } from '../../columns.ts';
import type { Table } from '../../document/blocks.ts';
import type { Look } from '../look.ts';
import { widestWord } from '../typesetting/lines.ts';

/** Longer words than this, such as hashes and addresses, are broken. */
const longestWhole = 24;

/**
 * The widths of the columns of a table as all formats have them, mended by what is known here, the width of each word:
 * columns whose words would be broken get what others can spare.
 *
 * @param side the margin on each side of a cell
 */
export function fittedWidths(table: Table, { styles }: Look, room: number, side: number): readonly number[] {
  const widths = columnWidths(table, room);
  const needed = table.columns.map(({ title }, index) => {
    const words = table.rows.map((row) => widestWord(row[index] ?? '', styles.cell, longestWhole));
    return Math.max(widestWord(title, styles.head, longestWhole), ...words) + 2 * side + 0.5;
  });
  const spare = widths.map((width, index) => Math.max(0, width - (needed[index] ?? 0)));
  const short = widths.map((width, index) => Math.max(0, (needed[index] ?? 0) - width));
  const given = Math.min(sum(spare), sum(short));
  if (given === 0) return widths;
  return widths.map(
    (width, index) => width + ((short[index] ?? 0) / sum(short)) * given - ((spare[index] ?? 0) / sum(spare)) * given,
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
