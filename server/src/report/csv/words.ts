import type { ReportLanguage } from '../document/report-document.ts';

/** The titles of the columns that tell of each row which report it is from. */
export interface CsvWords {
  readonly asOf: string;
  readonly draft: string;
  readonly seal: string;
}

export const csvWords: Readonly<Record<ReportLanguage, CsvWords>> = {
  en: { asOf: 'As of', draft: 'Draft', seal: 'Seal' },
  de: { asOf: 'Stand', draft: 'Entwurf', seal: 'Siegel' },
};
