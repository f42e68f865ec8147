import { readCsv } from './csv/read-csv.ts';
import { limits } from './limits.ts';
import type { Sheet, Unusable } from './table.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/**
 * Reads a file with a table: an Excel workbook (.xlsx, .xlsm) or CSV, told apart by the content, since names lie.
 * Nothing is executed: formulas are the values that were last computed, links to other workbooks are not followed.
 *
 * @param name the name of the file, which a CSV file's only sheet gets
 */
export function readTable(name: string, bytes: Uint8Array): readonly Sheet[] | Unusable {
  if (bytes.length > limits.file) {
    return {
      unusable: `${name} is larger than ${limits.file / 2 ** 20} MB. Save what is to be read in a smaller file.`,
    };
  }
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readXlsx(name, bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return {
      unusable: `${name} is protected with a password, or a workbook of Excel 2003 or older. Open it, and save it as .xlsx without a password.`,
    };
  }
  if (startsWith(bytes, [0x50, 0x4b])) return { unusable: `${name} is an empty or damaged archive.` };
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) {
    return { unusable: `${name} is a PDF. Save the table as .xlsx or .csv.` };
  }
  return readCsv(name, bytes);
}

function startsWith(bytes: Uint8Array, begin: readonly number[]): boolean {
  return begin.every((byte, index) => bytes[index] === byte);
}
