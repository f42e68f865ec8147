import type { ReportLanguage } from './report-document.ts';

/** The words that a format needs around a report: on each page, in its contents and below its tables. */
export interface FrameWords {
  readonly contents: string;
  /** In capitals, for each page of a draft. */
  readonly draft: string;
  readonly table: string;
  readonly figure: string;
  /** Before a column of labels and values, where a format needs a head for facts. */
  readonly label: string;
  readonly value: string;
  readonly page: (page: string, of: string) => string;
  readonly asOf: (day: string) => string;
  readonly madeBy: (version: string) => string;
}

export const frameWords: Readonly<Record<ReportLanguage, FrameWords>> = {
  en: {
    contents: 'Contents',
    draft: 'DRAFT',
    table: 'Table',
    figure: 'Figure',
    label: 'Item',
    value: 'Content',
    page: (page, of) => `Page ${page} of ${of}`,
    asOf: (day) => `As of ${day}`,
    madeBy: (version) => `Made by Audit as Code ${version}`,
  },
  de: {
    contents: 'Inhalt',
    draft: 'ENTWURF',
    table: 'Tabelle',
    figure: 'Abbildung',
    label: 'Angabe',
    value: 'Inhalt',
    page: (page, of) => `Seite ${page} von ${of}`,
    asOf: (day) => `Stand ${day}`,
    madeBy: (version) => `Erstellt mit Audit as Code ${version}`,
  },
};
