import { workbook } from '../support/workbook.ts';
import { registerCsv } from './findings.ts';
import { peopleWorkbook } from './people.ts';
import { statementWorkbook } from './soa.ts';

/** The files by their names, as they are made of the data beside this file. */
export function spreadsheets(): readonly (readonly [file: string, bytes: Uint8Array])[] {
  return [
    ['anwendbarkeit.xlsx', workbook(statementWorkbook)],
    ['feststellungen.csv', registerCsv()],
    ['mitarbeiter.xlsx', workbook(peopleWorkbook)],
  ];
}
