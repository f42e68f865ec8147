import { counted } from '../counted.ts';

/** The summary for management. */
export const management = {
  summary: 'Result of the audit',
  overdue: 'Overdue',
  nothingOverdue: 'Nothing is overdue in the findings of this audit.',
  moreOverdue: (number: number): string =>
    `${counted(number, 'more item is', 'more items are')} overdue; the internal audit report has all of them.`,
  since: 'Overdue by',
  trend: 'Trend',
  trendIntro: (day: string): string =>
    `The audits before this one and how their findings stand on ${day}. Findings are counted without those that were withdrawn.`,
  noTrend: 'No earlier audit is on record, so there is no trend to show.',
  elsewhere: 'recorded elsewhere',
  ended: 'Ended',
  opinion: 'Opinion',
  major: 'Major',
  minor: 'Minor',
  other: 'Other',
  open: 'Open',
  overdueColumn: 'Overdue',
};
