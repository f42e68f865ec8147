import type { Words } from '../words.ts';

export const management: Words['management'] = {
  summary: 'Ergebnis des Audits',
  overdue: 'Überfällig',
  nothingOverdue: 'In den Feststellungen dieses Audits ist nichts überfällig.',
  moreOverdue: (number) =>
    `${number === 1 ? 'Ein weiterer Punkt ist' : `${number} weitere Punkte sind`} überfällig; der interne Auditbericht nennt alle.`,
  since: 'Überfällig seit',
  trend: 'Entwicklung',
  trendIntro: (day) =>
    `Die Audits vor diesem und der Stand ihrer Feststellungen am ${day}. Zurückgezogene Feststellungen sind nicht mitgezählt.`,
  noTrend: 'Ein früheres Audit ist nicht dokumentiert; eine Entwicklung lässt sich nicht zeigen.',
  elsewhere: 'anderswo dokumentiert',
  ended: 'Beendet',
  opinion: 'Urteil',
  major: 'Haupt',
  minor: 'Neben',
  other: 'Sonstige',
  open: 'Offen',
  overdueColumn: 'Überfällig',
};
