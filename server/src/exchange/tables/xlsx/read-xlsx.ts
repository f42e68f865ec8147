import type { Sheet, Unusable } from '../table.ts';
import { ArchiveFault, openArchive } from './open-archive.ts';
import { readSheet } from './read-sheet.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readStyles } from './styles.ts';
import { readWorkbook } from './workbook.ts';

/** Reads an Excel workbook: all its sheets, hidden ones too, with the formats of numbers and the merged cells. */
export function readXlsx(name: string, bytes: Uint8Array): readonly Sheet[] | Unusable {
  try {
    const archive = openArchive(bytes);
    if (archive.has('EncryptionInfo')) throw new ArchiveFault('is protected with a password');
    const { sheets, from1904, styles, sharedStrings } = readWorkbook(archive);
    const shared = {
      strings: readSharedStrings(archive, sharedStrings),
      styles: readStyles(archive, styles),
      from1904,
    };
    const count = { cells: 0 };
    return sheets.map((sheet) => readSheet(archive, sheet, shared, count));
  } catch (error) {
    if (!(error instanceof ArchiveFault)) throw error;
    return { unusable: `${name} ${error.message}. Open it in a spreadsheet program and save it anew as .xlsx.` };
  }
}
