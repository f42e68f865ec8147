import { filledRows } from '../../../exchange/import/source-row.ts';
import { readTable } from '../../../exchange/tables/read-table.ts';
import type { Cell, Sheet } from '../../../exchange/tables/table.ts';
import { PopulationFault, type Records, SeveralSheets } from './population.ts';

/**
 * The records of a sheet of an Excel workbook; its first row that is not empty has the names of the columns. What is merged
 * over several rows is in each of them.
 */
export async function* sheetRecords(name: string, bytes: Uint8Array, sheet: string | undefined): Records {
  const sheets = readTable(name, bytes);
  if ('unusable' in sheets) throw new PopulationFault(sheets.unusable);
  const chosen = chosenSheet(name, sheets, sheet);
  const [header, ...beneath] = chosen.rows;
  if (!header) return;
  const width = Math.max(...header.cells.keys()) + 1;
  yield [header, ...filledRows({ sheet: chosen, beneath, header })].map(({ cells }) => {
    const widest = Math.max(width, ...[...cells.keys()].map((column) => column + 1));
    return Array.from({ length: widest }, (_, column) => textOf(cells.get(column)));
  });
}

function textOf(cell: Cell | undefined): string {
  const { text = '', time } = cell ?? {};
  return time === undefined ? text : `${text} ${time}`;
}

function chosenSheet(name: string, sheets: readonly Sheet[], wanted: string | undefined): Sheet {
  if (wanted !== undefined) {
    const found = sheets.find((sheet) => sheet.name === wanted);
    if (found) return found;
    const names = sheets.map((sheet) => `"${sheet.name}"`).join(', ');
    throw new PopulationFault(`${name} has no sheet "${wanted}". Its sheets are ${names}.`, 'sheet');
  }
  const filled = sheets.filter(({ rows, hidden }) => rows.length > 0 && !hidden);
  const [only, ...more] = filled;
  if (only && more.length === 0) return only;
  if (!only) throw new PopulationFault(`${name} has no sheet with rows.`);
  throw new SeveralSheets(
    name,
    filled.map((sheet) => sheet.name),
  );
}
