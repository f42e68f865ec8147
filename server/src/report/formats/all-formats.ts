import type { ReportKind } from '../document/report-document.ts';
import { csvFormat } from './csv-format.ts';
import { docxFormat } from './docx-format.ts';
import type { ReportFormat } from './format.ts';
import { htmlFormat } from './html-format.ts';
import { markdownFormat } from './markdown-format.ts';
import { pdfFormat } from './pdf-format.ts';
import { xlsxFormat } from './xlsx-format.ts';

/** All formats, the one that is meant where none is named first. What renders a format is loaded when it is used. */
export const allReportFormats: readonly ReportFormat[] = [
  markdownFormat,
  htmlFormat,
  docxFormat,
  pdfFormat,
  csvFormat,
  xlsxFormat,
];

/** The kinds whose documents have sheets. */
const registers: readonly ReportKind[] = ['findings', 'soa'];

/** The formats that a kind of report can be written in. */
export function formatsOf(kind: ReportKind): readonly ReportFormat[] {
  return allReportFormats.filter(({ needsSheets }) => !needsSheets || registers.includes(kind));
}

/** A format by its name; undefined where there is none of that name. */
export function formatNamed(name: string): ReportFormat | undefined {
  return allReportFormats.find((format) => format.name === name);
}
