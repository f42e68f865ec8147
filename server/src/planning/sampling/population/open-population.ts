import { csvRecords } from './csv-records.ts';
import { jsonRecords } from './json-records.ts';
import { emptyFile, PopulationFault, type PopulationFile, type ReadBytes } from './population.ts';
import { sheetRecords } from './sheet-records.ts';
import { encodingOf, texts } from './texts.ts';

/** The largest workbook that is read, in bytes; it is read whole. */
const largestWorkbook = 50 * 2 ** 20;

/**
 * Opens a file that lists a population: an Excel workbook, JSON lines or CSV, told apart by the content, since names lie.
 *
 * @param sheet the sheet of a workbook; only a workbook has one
 * @throws PopulationFault where it is none of them
 */
export async function openPopulation(
  name: string,
  read: ReadBytes,
  sheet: string | undefined,
): Promise<PopulationFile> {
  const begin = await firstBytes(read);
  if (begin.length === 0) throw new PopulationFault(emptyFile(name));
  if (begin[0] === 0x50 && begin[1] === 0x4b) {
    const whole = await wholeOf(name, read);
    return { records: () => sheetRecords(name, whole, sheet), unit: 'row' };
  }
  if (sheet !== undefined) {
    throw new PopulationFault(`${name} is no workbook and has no sheets. Choose none.`, 'sheet');
  }
  const encoding = await encodingOf(read);
  const text = () => texts(name, read, encoding);
  const beginning = new TextDecoder(encoding).decode(begin.subarray(0, 1_000));
  if (/^\s*\[\s*\{/.test(beginning)) {
    throw new PopulationFault(
      `${name} is a JSON array. Write JSON lines: one object a line, without brackets around them and commas between.`,
    );
  }
  const isJson = /^\s*\{/.test(beginning);
  return isJson
    ? { records: () => jsonRecords(name, text), unit: 'line' }
    : { records: () => csvRecords(name, text), unit: 'row' };
}

async function firstBytes(read: ReadBytes): Promise<Uint8Array> {
  for await (const bytes of read()) if (bytes.length > 0) return bytes;
  return new Uint8Array();
}

async function wholeOf(name: string, read: ReadBytes): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const bytes of read()) {
    parts.push(bytes);
    length += bytes.length;
    if (length > largestWorkbook) {
      throw new PopulationFault(`${name} is larger than ${largestWorkbook / 2 ** 20} MB. Save the sheet as .csv.`);
    }
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
