import { counted } from '../counted.ts';
import type { Words } from '../words.ts';

export const programme: Words['programme'] = {
  summary: 'Zusammenfassung',
  audits: (all, completed, cancelled) =>
    `Das Programm hat ${counted(all, 'Audit', 'Audits')}: ${completed} abgeschlossen, ${cancelled} abgesagt, ${all - completed - cancelled} bevorstehend oder in Durchführung.`,
  covered: (planned, due, examined) =>
    ` Von ${counted(due, 'abzudeckenden Anforderung', 'abzudeckenden Anforderungen')} liegen ${planned} im Umfang eines Audits, ${examined} wurden geprüft.`,
  gapsSentence: (number) =>
    number === 0
      ? ' Nichts bleibt ohne Abdeckung.'
      : ` ${counted(number, 'Anforderung liegt', 'Anforderungen liegen')} im Umfang keines Audits.`,
  lateSentence: (number) =>
    number === 0
      ? ''
      : ` ${counted(number, 'Audit beginnt', 'Audits beginnen')} später nach dem vorigen, als das Programm erlaubt.`,
  heading: 'Programm',
  manager: 'Leitung',
  cycle: 'Zyklus',
  continues: 'Setzt fort',
  promised: 'Deckt ab',
  everything: 'alle Anforderungen',
  frequency: 'Längste Zeit zwischen zwei Audits',
  methods: 'Methoden',
  reporting: 'Berichterstattung',
  responsibilities: 'Verantwortlichkeiten',
  planning: 'Planung',
  competenceCriteria: 'Kompetenz der Auditierenden',
  objectives: 'Ziele',
  noObjectives: 'Die Ziele des Programms sind nicht dokumentiert.',
  auditsHeading: 'Audits des Zyklus',
  audit: 'Audit',
  period: 'Zeitraum',
  status: 'Status',
  lead: 'Auditleitung',
  inScope: 'Im Umfang',
  examined: 'Geprüft',
  findings: 'Feststellungen',
  open: 'Offen',
  opinion: 'Urteil',
  noAudits: 'Das Programm hat kein Audit.',
  remarks: 'Anmerkungen zu Audits',
  rationale: (text) => `Grund für das Audit: ${text}`,
  reason: (text) => `Grund für den Status: ${text}`,
  record: (place) => `Aufzeichnung: ${place}`,
  intervals: 'Abstände',
  before: 'Nach',
  days: 'Tage dazwischen',
  latest: 'Spätester Beginn',
  inTime: 'Rechtzeitig',
  late: (days) => `nein, zu spät um ${days === '1 Tag' ? 'einen Tag' : days}`,
  noIntervals:
    'Es gibt keine Abstände zu beurteilen: Die Häufigkeit oder die Tage eines Audits sind nicht dokumentiert, oder es gibt nur ein Audit.',
  external: 'Audits der Zertifizierungsstelle',
  externalAudit: 'Externes Audit',
  type: 'Art',
  day: 'Tag',
  auditBefore: 'Letztes internes Audit davor',
  noExternal: 'Für den Zyklus ist kein Audit der Zertifizierungsstelle angekündigt.',
  coverage: 'Abdeckungsmatrix',
  matrixNote:
    'Eine Anforderung ist geplant, wenn sie im Umfang eines Audits liegt, und angesetzt, wenn eine Sitzung sie aufnimmt. „Geprüft“ steht für ein Ergebnis, das weder konform noch nicht konform lautet: nicht anwendbar, oder anderswo dokumentiert.',
  chart: 'Abdeckung nach Abschnitt',
  series: { examined: 'Geprüft', planned: 'Geplant, noch nicht geprüft', gap: 'In keinem Audit' },
  shares: (due, planned, examined) => `Abzudecken: ${due}. Im Umfang eines Audits: ${planned}. Geprüft: ${examined}.`,
  requirement: 'Anforderung',
  state: {
    planned: 'geplant',
    scheduled: 'angesetzt',
    examined: 'geprüft',
    conforming: 'konform',
    nonconforming: 'nicht konform',
    'not-examined': 'nicht geprüft',
    excluded: 'ausgenommen',
  },
  duty: { excluded: ' (nicht anwendbar)', elsewhere: ' (in diesem Programm nicht vorgesehen)' },
  gapMark: 'Lücke',
  gaps: 'Lücken',
  chapter: 'Abschnitt',
  missing: 'Anforderungen in keinem Audit',
  noGaps: 'Alles, was das Programm abdecken muss, liegt im Umfang eines seiner Audits.',
};
