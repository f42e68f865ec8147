import type { TestCell, TestWorkbook } from '../support/workbook.ts';

/** A row of a list of people, and who it is about; undefined where it must not become a person. */
export interface PeopleRow {
  readonly person: string | undefined;
  readonly cells: readonly (TestCell | null)[];
}

const headings = [
  'Name',
  'E-Mail',
  'Abteilung',
  'Funktion',
  'Vorgesetzter',
  'Zertifikat',
  'Erworben am',
  'Gültig bis',
  'Tel.',
];

/** The sheet of one place. */
export const hamburg: readonly PeopleRow[] = [
  {
    person: undefined,
    cells: ['Mitarbeiter Hamburg', null, null, null, null, null, null, null, { number: 46_022, format: 'dd.mm.yyyy' }],
  },
  { person: undefined, cells: headings },
  {
    person: 'j.weiss',
    cells: [
      'Dr. Jana Weiß',
      'jana.weiss@acme.example',
      'IT & Betrieb',
      'Leiterin IT',
      'Lind, Pia',
      null,
      null,
      null,
      '+49 40 1',
    ],
  },
  {
    person: 'd.mora',
    cells: [
      'Mora, Dana',
      'dana.mora@acme.example',
      'Interne Revision',
      'Lead Auditorin',
      'Pia Lind',
      'ISO/IEC 27001 Lead Auditor',
      { number: 45_414, format: 'yyyy-mm-dd' },
      '02.05.2027',
      { number: 49_402, format: '0' },
    ],
  },
  {
    person: 'da.mora',
    cells: ['Daniel Mora', 'daniel.mora@acme.example', 'IT & Betrieb', null, 'Weiß', null, null, null, null],
  },
  {
    person: 'p.lind',
    cells: ['Pia Lind', 'PIA.LIND@acme.example', 'Geschäftsführung', 'Geschäftsführerin', '-', null, null, null, null],
  },
  {
    person: 'a.nunez-oconnor',
    cells: [
      "Ángel Núñez-O'Connor",
      'a.n@acme.example; angel@acme.example',
      'IT & Betrieb',
      null,
      'niemand',
      'Schulung ISMS',
      '3.4.24',
      null,
      null,
    ],
  },
  {
    person: undefined,
    cells: ['Dana Mora', 'dana.mora@acme.example', 'Interne Revision', 'doppelt', null, null, null, null, null],
  },
  { person: undefined, cells: [null, 'postfach@acme.example', null, 'Sammelpostfach', null, null, null, null, null] },
];

/** That of another, in a form of its own. */
export const berlin: readonly PeopleRow[] = [
  { person: undefined, cells: ['Vorname', 'Nachname', 'Mail', 'Firma', 'Rolle'] },
  { person: 's.rao', cells: ['Sita', 'Rao', 's.rao@acme.example', null, 'Administratorin'] },
  {
    person: 'b.okafor',
    cells: ['Ben', 'Okafor', 'ben@northgate.example', 'Northgate Assurance Ltd', 'Externer Auditor'],
  },
];

/** A list of people in a workbook with a sheet for each place, and one that means nothing here. */
export const peopleWorkbook: TestWorkbook = {
  sheets: [
    { name: 'Deckblatt', rows: [['Vertraulich'], [null, 'Nur für den internen Gebrauch']] },
    { name: 'Hamburg', rows: hamburg.map(({ cells }) => cells), merges: ['A1:H1'] },
    { name: 'Berlin', rows: berlin.map(({ cells }) => cells) },
  ],
};
