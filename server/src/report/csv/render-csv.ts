import papaparse from 'papaparse';
import type { ReportDocument } from '../document/report-document.ts';
import type { Cell } from '../document/sheet.ts';
import { frameOf } from '../frame.ts';
import type { Sha256 } from '../seal.ts';
import { blankSeal, sealCsv } from './csv-seal.ts';
import { csvWords } from './words.ts';

/**
 * What a spreadsheet would take for a formula: at the beginning, also after white space, and in the full-width forms
 * that some take for the same. A tab or a carriage return may end the cell before it.
 */
const formula = /^(?:[\t\r]|\s*[=+\-@＝＋－＠])/;

/** So that Excel takes the file for UTF-8. */
const byteOrderMark = '\ufeff';
const newline = '\r\n';

/**
 * The register of a report as CSV (RFC 4180): commas, CR LF, and quotes where they are needed; UTF-8 with a byte order
 * mark. Text that a spreadsheet would take for a formula has an apostrophe before it. Each row says as of which day it
 * is true, and whether and why it is a draft.
 */
export function renderCsv(document: ReportDocument, sha256: Sha256): string {
  const { sheets, language, asOf, draft } = document;
  const [sheet] = sheets;
  if (!sheet) throw new Error(`A report of the kind ${document.kind} has no sheet.`);
  const words = csvWords[language];
  const why = draft.length > 0 ? `${frameOf(document).draft}: ${draft.join(' ')}` : undefined;
  const rows: readonly (readonly Cell[])[] = [
    [...sheet.columns.map(({ title }) => title), words.asOf, words.draft, words.seal],
    ...sheet.rows.map((row, index) => [...row, asOf, why, index === 0 ? blankSeal : undefined]),
  ];
  const [head, first, others] = [rows.slice(0, 1), rows.slice(1, 2), rows.slice(2)].map(lines);
  const top = `${byteOrderMark}${head}${first}`;
  return sealCsv(`${top}${others}`, top.length, sha256);
}

function lines(rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return '';
  const copies = rows.map((row) => [...row]);
  return `${papaparse.unparse(copies, { newline, escapeFormulae: formula })}${newline}`;
}
