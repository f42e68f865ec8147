import type { CellObject, Sheet as WrittenSheet } from 'write-excel-file/universal';
import { readableOn } from '../colour.ts';
import type { ReportDocument } from '../document/report-document.ts';
import type { Cell, Sheet, SheetColumn } from '../document/sheet.ts';
import { rowHeight } from './row-height.ts';
import { cellText } from './text.ts';

const headColour = '#1f4e79';
/** Days before this one are counted differently by different spreadsheets. */
const firstDay = '1900-03-01';

/** A register: its head stays in sight and on each page, text is wrapped, days are days. */
export function registerSheet({ name, columns, rows }: Sheet, { accent }: ReportDocument): WrittenSheet<Blob> {
  const widths = columns.map((column, index) => widthOf(column, rows, index));
  const heightOf = (cells: readonly Cell[]) =>
    rowHeight(cells.map((cell, index) => [String(cell ?? ''), widths[index] ?? 1]));
  const headHeight = heightOf(columns.map(({ title }) => `${title}    `));
  const backgroundColor = accent === undefined ? headColour : readableOn('#ffffff', accent);
  return {
    sheet: name,
    orientation: 'landscape',
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    columns: widths.map((width) => ({ width })),
    data: [
      columns.map(({ title }) => ({
        value: title,
        fontWeight: 'bold',
        textColor: '#ffffff',
        backgroundColor,
        wrap: true,
        alignVertical: 'center',
        height: headHeight,
      })),
      ...rows.map((row) => {
        const height = heightOf(row);
        return row.map((cell, index) => cellOf(cell, columns[index]?.kind, height));
      }),
    ],
  };
}

function cellOf(cell: Cell, kind: SheetColumn['kind'] | undefined, height: number): CellObject {
  const look = { alignVertical: 'top', height } as const;
  if (cell === undefined || cell === '') return look;
  if (typeof cell === 'number') return { value: cell, type: Number, ...look };
  if (kind === 'day' && /^\d{4}-\d\d-\d\d$/.test(cell) && cell >= firstDay) {
    return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', align: 'left', ...look };
  }
  return { value: cellText(cell), type: String, wrap: true, ...look };
}

/** The width of a column, in characters. */
function widthOf({ kind, long, title }: SheetColumn, rows: Sheet['rows'], index: number): number {
  if (long) return 44;
  if (kind !== 'text') return 13;
  const longest = rows.reduce((most, row) => Math.max(most, String(row[index] ?? '').length), 0);
  return Math.min(28, Math.max(10, longest + 2, Math.min(title.length + 4, 18)));
}
