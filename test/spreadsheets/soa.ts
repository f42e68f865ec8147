import { standard } from '../../server/src/catalog/standard.ts';
import type { TestCell, TestSheet, TestWorkbook } from '../support/workbook.ts';

/** A row of the statement, and the control that it is about; undefined where it must not become an entry. */
export interface StatementRow {
  readonly control: string | undefined;
  readonly cells: readonly (TestCell | null)[];
}

const owners = ['Dr. Jana Weiß', 'Mora, Dana', 's.rao@acme.example', 'IT-Leitung', '-'];
const answers = ['ja', 'Ja', 'x', 'nein', 'JA '];
const statuses = ['umgesetzt', 'teilweise', 'geplant', 'nicht umgesetzt', 'in Klärung', '80 %'];
const reasons = [
  'Risiko R-12; Kundenverträge',
  'Gesetzlich gefordert:\nDSGVO Art. 32 – "Stand der Technik"',
  'Kein eigenes Rechenzentrum # siehe Mietvertrag',
];

/** A control as somebody typed it, and Excel made of it: numbers, days, texts of all sorts. */
function idCell(id: string): TestCell {
  const [, theme = '', number = ''] = id.split('.');
  if (theme === '7') {
    // Typed as 7.1 into a German Excel: the 7 January of that year.
    return Number(number) <= 12
      ? { number: serialOf(Number(theme), Number(number)), format: 'dd/\\ mmm' }
      : `A.7.${number}`;
  }
  if (theme === '8')
    return [`A 8.${number}`, `A8.${number}`, `8.${number}`, `Annex A.8.${number}`][Number(number) % 4] ?? '';
  const value = Number(`${theme}.${number}`);
  if (theme === '6') return { number: value, format: number === '10' ? '0.00' : '0.0' };
  // As floating-point numbers are stored.
  return number === '11' ? 5.1100000000000003 : value;
}

/** The day number of a day of 2025. */
function serialOf(day: number, month: number): number {
  return Math.round((Date.UTC(2025, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

const sections: Readonly<Record<string, string>> = {
  'A.5': '5 Organisatorische Maßnahmen',
  'A.6': '6 Personelle Maßnahmen',
  'A.7': '7 Physische Maßnahmen',
  'A.8': 'A.8 Technische Maßnahmen',
};

const titles: readonly StatementRow[] = [
  { control: undefined, cells: ['ACME GmbH – Erklärung zur Anwendbarkeit', null, null, null] },
  { control: undefined, cells: ['Stand:', { number: 45_689, format: 'dd.mm.yyyy' }, null, 'Vertraulich'] },
  { control: undefined, cells: [] },
  { control: undefined, cells: ['Norm', null, 'Bewertung', null, null, null, null, null] },
  {
    control: undefined,
    cells: [
      'Nr.',
      'Maßnahme',
      'Anwendbar\n(ja/nein)',
      'Begründung',
      'Umsetzungsstatus',
      'Verantwortlich',
      null,
      'Risiko-ID',
    ],
  },
];

const controls: readonly StatementRow[] = standard('ISO/IEC 27001:2022').controls.flatMap(({ id, section }, index) => {
  const first = id === `${section}.1`;
  const cells = [
    idCell(id),
    index % 3 === 0 ? `Thema ${index + 1}` : null,
    answers[index % 5] ?? null,
    reasons[index % 3] ?? null,
    index === 40 ? { formula: 'VLOOKUP(A48,Legende!A:B,2,0)', value: 'umgesetzt' } : (statuses[index % 6] ?? null),
    // One cell that is merged over three rows.
    index === 2 || index === 3 ? null : (owners[index % 5] ?? null),
    null,
    index % 4 === 0 ? `R-${index}` : null,
  ];
  const heading = { control: undefined, cells: [sections[section] ?? ''] };
  return first ? [heading, { control: id, cells }] : [{ control: id, cells }];
});

const footer: readonly StatementRow[] = [
  { control: undefined, cells: [] },
  { control: undefined, cells: [9.9, 'gibt es nicht', 'ja', { error: '#REF!' }] },
  { control: undefined, cells: [5.11, 'noch einmal', 'nein', { formula: 'A1+B1' }] },
  { control: undefined, cells: [null, 'Summe', { formula: 'COUNTIF(C7:C99,"ja")', value: 71 }] },
  { control: undefined, cells: ['Legende: ja = anwendbar, nein = nicht anwendbar'] },
];

/** The rows of the sheet of controls, from row 1. */
export const statementRows: readonly StatementRow[] = [...titles, ...controls, ...footer];

const legend: TestSheet = {
  name: 'Legende',
  rows: [
    ['Status', 'Bedeutung'],
    ['umgesetzt', 'in Betrieb und geprüft'],
    ['geplant', 'Termin steht fest'],
  ],
};

/** A statement of applicability in German, as it is found: titles above the headings, ids that have become numbers. */
export const statementWorkbook: TestWorkbook = {
  sheets: [
    legend,
    {
      name: 'SoA 2025',
      rows: statementRows.map(({ cells }) => cells),
      merges: ['A1:H1', 'A4:B4', 'C4:E4', 'A6:H6', 'F8:F10', 'A44:H44'],
      hiddenRows: [12],
    },
    {
      name: 'Alt',
      hidden: true,
      rows: [
        ['Nr.', 'Anwendbar'],
        ['A.9.1.1', 'ja'],
      ],
    },
  ],
};
