import type { ReportLanguage } from '../document/report-document.ts';

/** The name of the first sheet, which tells what the file is. */
export const reportSheetName: Readonly<Record<ReportLanguage, string>> = { en: 'Report', de: 'Bericht' };
