import { strFromU8, strToU8, unzipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/universal';
import type { ReportDocument } from '../document/report-document.ts';
import { zipOf } from '../zip.ts';
import { pages, properties } from './package-parts.ts';
import { registerSheet } from './register-sheet.ts';
import { reportSheet } from './report-sheet.ts';
import { isTooLong, mostCharacters, plainTexts } from './text.ts';

/** A workbook, and what of it is not whole. */
export interface Workbook {
  readonly bytes: Uint8Array;
  /** In sentences, in English. */
  readonly warnings: readonly string[];
}

/**
 * The registers of a report as a workbook of Excel (Office Open XML): a sheet that tells what it is, then one for each
 * register. It holds no formula: text stays text, whatever it begins with. The same document gives
 * the same bytes.
 */
export async function renderXlsx(document: ReportDocument): Promise<Workbook> {
  const { sheets } = document;
  const features = [pages(document, [undefined, ...sheets]), properties(document)];
  const file = await writeExcelFile([reportSheet(document), ...sheets.map((sheet) => registerSheet(sheet, document))], {
    features,
    fontFamily: 'Arial',
    fontSize: 10,
  }).toBlob();
  const bytes = withPlainTexts(new Uint8Array(await file.arrayBuffer()));
  return { bytes, warnings: cutCells(document) };
}

const sharedStrings = 'xl/sharedStrings.xml';

function withPlainTexts(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes));
  return zipOf(
    parts.map(([path, content]) => [path, path === sharedStrings ? strToU8(plainTexts(strFromU8(content))) : content]),
  );
}

function cutCells({ sheets }: ReportDocument): readonly string[] {
  return sheets.flatMap(({ name, columns, rows }) =>
    rows.flatMap((row) =>
      row.flatMap((cell, index) =>
        typeof cell === 'string' && isTooLong(cell)
          ? [
              `${columns[index]?.title} of ${row[0]} is cut in the sheet ${name}: a cell of Excel holds ${mostCharacters} characters. The other formats have all of it.`,
            ]
          : [],
      ),
    ),
  );
}
