import type { CellObject, Sheet as WrittenSheet } from 'write-excel-file/universal';
import type { ReportDocument } from '../document/report-document.ts';
import { frameOf } from '../frame.ts';
import { plainText } from '../paragraphs.ts';
import { rowHeight } from './row-height.ts';
import { cellText } from './text.ts';
import { reportSheetName } from './words.ts';

/** The first sheet: what the file is, whether and why it is a draft, and what it rests on. */
export function reportSheet(document: ReportDocument): WrittenSheet<Blob> {
  const { title, draft, blocks, language } = document;
  const frame = frameOf(document);
  const facts = blocks.find((block) => block.kind === 'facts')?.facts ?? [];
  const why = draft.join('\n');
  return {
    sheet: reportSheetName[language],
    columns: [{ width: labelWidth }, { width: valueWidth }],
    showGridLines: false,
    data: [
      [
        {
          value: cellText(title),
          fontWeight: 'bold',
          fontSize: 16,
          wrap: true,
          columnSpan: 2,
          height: rowHeight([[title, (labelWidth + valueWidth) * 0.55]]) * 1.5,
        },
      ],
      ...(frame.draft === undefined ? [] : [line(frame.draft, why, warning)]),
      ...facts.map(({ label, value }) => line(label, plainText(value), {})),
      [undefined, { value: cellText(frame.origin), textColor: '#5f5f5f' }],
    ],
  };
}

/** In characters; both fit on paper. */
const labelWidth = 22;
const valueWidth = 62;

const warning = { textColor: '#a4262c' } as const;

function line(label: string, value: string, look: Pick<CellObject, 'textColor'>): CellObject[] {
  const place = { type: String, wrap: true, alignVertical: 'top', ...look } as const;
  const height = rowHeight([
    [label, labelWidth],
    [value, valueWidth],
  ]);
  return [
    { value: cellText(label), fontWeight: 'bold', ...place, height },
    { value: cellText(value), ...place },
  ];
}
