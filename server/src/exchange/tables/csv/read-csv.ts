import papaparse from 'papaparse';
import { limits } from '../limits.ts';
import { type Cell, cellName, cleanText, type Row, type Sheet, type Unusable } from '../table.ts';
import { decodeText } from './decode-text.ts';

const delimiters = [';', ',', '\t', '|'];

/** Reads CSV in whatever encoding and with whatever delimiter of the usual ones. */
export function readCsv(name: string, bytes: Uint8Array): readonly Sheet[] | Unusable {
  const decoded = decodeText(bytes);
  if (decoded === undefined) return { unusable: `${name} is neither a workbook (.xlsx) nor text (.csv).` };
  // Excel's own line, which names the delimiter and is no part of the table.
  const [first = '', named] = /^sep=(.)\r?\n/.exec(decoded) ?? [];
  const text = decoded.slice(first.length);
  const delimiter = named ?? likeliest(text);
  const { data, errors } = papaparse.parse<string[]>(text, { delimiter });
  const [broken] = errors.filter(({ type }) => type === 'Quotes');
  if (broken) {
    const row = (broken.row ?? 0) + 1;
    return {
      unusable: `${name}, row ${row}, cell ${cellName(row, 0)} or after: a quotation mark that begins a cell is not closed as it should be (${broken.message}).`,
    };
  }
  const rows = data.map(rowOf).filter(({ cells }) => cells.size > 0);
  const cells = rows.reduce((sum, row) => sum + row.cells.size, 0);
  if (cells > limits.cells) return { unusable: `${name} has more than ${limits.cells} cells.` };
  return [{ name, hidden: false, rows, merges: [] }];
}

function rowOf(texts: readonly string[], index: number): Row {
  const cells = new Map<number, Cell>();
  for (const [column, written] of texts.entries()) {
    const text = cleanText(written);
    if (text !== '') cells.set(column, { kind: 'text', text });
  }
  return { number: index + 1, hidden: false, cells };
}

/** How many records are looked at to tell the delimiter. */
const sample = 50;

/**
 * The delimiter by which most records have more than one cell, and as many as the others: titles above the table, of one
 * cell each, say nothing.
 */
function likeliest(text: string): string {
  const scores = delimiters.map((delimiter) => {
    const { data } = papaparse.parse<string[]>(text, { delimiter, preview: sample });
    const widths = data.map(({ length }) => length).filter((width) => width > 1);
    const counts = new Map<number, number>();
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
    const alike = Math.max(0, ...counts.values());
    const width = [...counts].find(([, count]) => count === alike)?.[0] ?? 0;
    return { delimiter, score: alike * 1_000 + width };
  });
  const [best] = scores.toSorted((a, b) => b.score - a.score);
  return best && best.score > 0 ? best.delimiter : ',';
}
