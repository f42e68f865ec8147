import type { ReportDocument } from './document/report-document.ts';

/** Whether a report is to fit on one page of paper: then it has no list of contents, and is set closer. */
export function hasOnePage({ kind }: ReportDocument): boolean {
  return kind === 'management-summary';
}
