import {
  type Block,
  dayColumn,
  heading,
  longColumn,
  markColumn,
  notice,
  numberColumn,
  pageBreak,
  strong,
  table,
  textColumn,
} from '../../../server/src/report/document/blocks.ts';
import type { ReportDocument } from '../../../server/src/report/document/report-document.ts';
import { withVisibleText } from '../../../server/src/report/document/visible.ts';

/** A text of a file, as it gets into each place of a sample. */
export const sampleText = 'Access rights of leavers';

/** A document with every sort of block, in which one text stands wherever text of files can stand. */
export function sampleDocument(text: string = sampleText, rows = 3): ReportDocument {
  return withVisibleText({
    kind: 'internal-audit',
    title: `Internal audit report IA-1: ${text}`,
    id: `IA-1${text === sampleText ? '' : ` ${text}`}`,
    organization: text,
    language: 'en',
    asOf: '2026-06-30',
    version: '1.2.3',
    commit: { id: '4f2a91c07b', date: '2026-06-16' },
    classification: text,
    paper: 'a4',
    accent: '#00aa55',
    logo: undefined,
    font: { kind: 'name', name: text },
    draft: [text],
    blocks: sampleBlocks(text, rows),
    sheets: [],
  });
}

function sampleBlocks(text: string, rows: number): readonly Block[] {
  const row = (index: number) => [`F-${index}`, [strong(text), ' and ', { emphasis: text }], '2026-02-04', '25', 'yes'];
  const columns = [
    textColumn('Id', 1),
    longColumn(text),
    dayColumn('Raised on'),
    numberColumn('Sampled'),
    markColumn('Open'),
  ];
  return [
    heading(1, 'report', `Internal audit report IA-1: ${text}`),
    notice('draft', [strong('Draft.'), ` ${text}`]),
    {
      kind: 'facts',
      facts: [
        { label: text, value: text },
        { label: 'Status', value: [strong('completed')] },
      ],
    },
    heading(2, 'summary', 'Summary'),
    { kind: 'paragraph', text: [text, strong(text), '\n', { emphasis: text }] },
    {
      kind: 'chart',
      id: 'findings-by-type',
      title: text,
      labelsTitle: 'Type',
      valuesTitle: 'Findings',
      labels: ['Major nonconformity', text],
      series: [{ name: text, tone: 'neutral', values: [1, 4] }],
    },
    heading(2, 'coverage', 'Coverage'),
    {
      kind: 'chart',
      id: 'coverage-by-chapter',
      title: 'Coverage by chapter',
      labelsTitle: 'Chapter',
      valuesTitle: 'Requirements',
      labels: ['4 Context', text, 'A.8 Technological controls'],
      series: [
        { name: 'conforming', tone: 'good', values: [4, 30, 20] },
        { name: text, tone: 'bad', values: [0, 2, 1] },
        { name: 'not yet examined', tone: 'pending', values: [0, 5, 13] },
      ],
    },
    { kind: 'list', ordered: true, items: [text, [strong(text)]] },
    { kind: 'list', ordered: false, items: [text] },
    heading(2, 'findings', 'Findings'),
    heading(3, 'finding-1', text),
    notice('warning', text),
    notice('information', text),
    table(
      text,
      columns,
      Array.from({ length: rows }, (_, index) => row(index)),
      '',
    ),
    pageBreak,
    heading(2, 'matrix', 'Matrix'),
    table(
      'Who has audited what',
      [longColumn('Requirement', 4), ...Array.from({ length: 12 }, (_, index) => markColumn(`IA-${index}`))],
      [[text, ...Array.from({ length: 12 }, () => 'yes')]],
      '',
    ),
  ];
}
