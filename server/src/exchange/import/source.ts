import type { Row } from '../tables/table.ts';
import type { LeftOut } from './account.ts';
import { type Layout, rangeOf } from './layout.ts';

/** The tables that an import reads, and what of the workbook it does not. */
export interface Source {
  /** The name of the file. */
  readonly name: string;
  readonly layouts: readonly Layout[];
  /** Sheets that are not read, as left out. */
  readonly otherSheets: readonly LeftOut[];
}

/** The texts of a row, as they stand side by side. */
function textOfRow({ cells }: Row): string {
  return [...cells.values()].map(({ text }) => text.replace(/\s+/g, ' ')).join(' | ');
}

/** A row that becomes nothing. */
export function leftOutRow({ sheet }: Layout, row: Row, reason: string): LeftOut {
  return { sheet: sheet.name, cells: rangeOf(row), reason, text: textOfRow(row) };
}

/** Comments for the head of a file: where it comes from, and the titles above the tables. */
export function headComments({ name, layouts }: Source): readonly string[] {
  return layouts.flatMap(({ sheet, above }) => [
    `Imported from ${name}${sheet.name === name ? '' : `, sheet "${sheet.name}"`}.`,
    ...above.map((row) => `${rangeOf(row)}: ${textOfRow(row)}`),
  ]);
}

/** Columns that were left out by the person's own word, and headings that only stand above empty columns. */
export function leftOutColumns({ layouts }: Source): readonly LeftOut[] {
  return layouts.flatMap(({ sheet, columns, beneath }) =>
    columns
      .filter(({ key }) => key === undefined)
      .flatMap(({ index, column, heading }) =>
        beneath.flatMap((row): LeftOut[] => {
          const cell = row.cells.get(index);
          const cells = `${column}${row.number}`;
          const reason = `column ${column}${heading === '' ? '' : ` (${heading})`} is to be left out`;
          return cell ? [{ sheet: sheet.name, cells, reason, text: cell.text }] : [];
        }),
      ),
  );
}

/** Comments for the end of a file: what was left out. */
export function leftOutComments(leftOut: readonly LeftOut[]): readonly string[] {
  if (leftOut.length === 0) return [];
  return [
    'Left out:',
    ...leftOut.map(({ sheet, cells, reason, text }) =>
      text === '' ? `  ${sheet}, ${cells}: ${reason}` : `  ${sheet}, ${cells}: ${reason}: ${text.replace(/\s+/g, ' ')}`,
    ),
  ];
}
