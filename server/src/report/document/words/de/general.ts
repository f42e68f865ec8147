import { counted } from '../counted.ts';
import type { Words } from '../words.ts';

export const general: Words['general'] = {
  notRecorded: 'nicht dokumentiert',
  none: 'keine',
  yes: 'ja',
  no: 'nein',
  namelessPerson: (id) => `${id} (Name nicht dokumentiert)`,
  signed: (by, on) => {
    const person = by ?? 'nicht dokumentierte Person';
    return on === undefined ? `${person}, Tag nicht dokumentiert` : `${person}, ${on}`;
  },
  span: (start, end) => `${start} bis ${end}`,
  from: (day) => `ab ${day}`,
  until: (day) => `bis ${day}`,
  findings: (number) => counted(number, 'Feststellung', 'Feststellungen'),
  days: (number) => counted(number, 'Tag', 'Tage'),
  months: (number) => counted(number, 'Monat', 'Monate'),
  years: (number) => counted(number, 'Jahr', 'Jahre'),
  weeks: (number) => counted(number, 'Woche', 'Wochen'),
  sample: (size, population) =>
    `${size ?? 'nicht dokumentierte Anzahl'} von ${population ?? 'nicht dokumentierter Anzahl'}`,
  sampleMethod: {
    random: ', zufällig',
    systematic: ', systematisch',
    stratified: ', geschichtet',
    judgemental: ', nach fachlichem Ermessen',
    all: ', Vollerhebung',
  },
  method: {
    interview: 'Befragung',
    'document-review': 'Dokumentenprüfung',
    observation: 'Beobachtung',
    sampling: 'Stichprobe',
    'technical-test': 'technischer Test',
  },
  exceptions: (number) => counted(number, 'Ausnahme', 'Ausnahmen'),
  noType: 'Art nicht dokumentiert',
  findingType: {
    'major-nonconformity': 'Hauptabweichung',
    'minor-nonconformity': 'Nebenabweichung',
    observation: 'Beobachtung',
    'opportunity-for-improvement': 'Verbesserungspotenzial',
    'good-practice': 'gute Praxis',
  },
  findingStatus: {
    open: 'offen',
    'action-planned': 'Maßnahme geplant',
    'action-implemented': 'Maßnahme umgesetzt',
    closed: 'geschlossen',
    withdrawn: 'zurückgezogen',
  },
  result: {
    conforms: 'konform',
    nonconforming: 'nicht konform',
    'not-applicable': 'nicht anwendbar',
    'not-examined': 'nicht geprüft',
  },
  noResult: 'kein Ergebnis',
  roleVerb: {
    owner: ['verantwortlich', 'war verantwortlich'],
    implementers: ['setzt um', 'setzte um'],
    operators: ['betreibt', 'betrieb'],
    monitors: ['überwacht', 'überwachte'],
  },
  teamRole: {
    lead: 'Auditleitung',
    auditor: 'Auditor/-in',
    expert: 'Sachkundige Person (berät, auditiert nicht)',
    observer: 'Beobachter/-in',
  },
  group: {
    'governing-body': 'Leitungsorgan',
    'senior-management': 'Oberste Leitung',
  },
  auditStatus: {
    draft: 'Entwurf',
    approved: 'freigegeben',
    'in-progress': 'in Durchführung',
    completed: 'abgeschlossen',
    cancelled: 'abgesagt',
    planned: 'geplant',
  },
  opinion: {
    conforming: 'konform',
    'conforming-with-exceptions': 'konform mit Ausnahmen',
    'not-conforming': 'nicht konform',
  },
  effectiveness: {
    effective: 'wirksam',
    'partially-effective': 'teilweise wirksam',
    'not-effective': 'nicht wirksam',
  },
  externalAuditType: {
    'stage-1': 'Zertifizierungsaudit, Stufe 1',
    'stage-2': 'Zertifizierungsaudit, Stufe 2',
    surveillance: 'Überwachungsaudit',
    recertification: 'Rezertifizierungsaudit',
  },
  action: {
    completed: (day) => `abgeschlossen am ${day}`,
    overdue: 'überfällig',
    due: 'offen',
    'no-due-date': 'offen, ohne Frist',
  },
  overdueBy: (days) => ` seit ${days === '1 Tag' ? days : days.replace(/e$/, 'en')}`,
};
