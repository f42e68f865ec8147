import type { Words } from '../words.ts';

export const choice: Words['choice'] = {
  title: 'Auswahl der Auditierenden',
  meaning:
    'Nach den Aufzeichnungen, am Tag jeder Sitzung. Unabhängig: im Auditteam, in der Sitzung nicht selbst auditiert, weder dann noch in der Karenzzeit verantwortlich für das, was sie behandelt. Kompetent: über das ganze Audit gültige Kompetenzen in Auditieren und ISO/IEC 27001. Verfügbar: zu dieser Zeit in keiner anderen Sitzung.',
  withCommits: 'Commits zu dem, was auditiert wird, wurden betrachtet.',
  withoutCommits: 'Commits zu dem, was auditiert wird, wurden nicht betrachtet.',
  nobody: 'Keine Sitzung mit Auditierenden ist dokumentiert.',
  day: 'Tag',
  independent: 'Unabhängig',
  competent: 'Kompetent',
  free: 'Verfügbar',
  cannotBeTold: 'nicht feststellbar',
  withoutTimes: 'keine Zeiten dokumentiert',
  nothingToAudit: 'auditiert hier nichts',
  relation: (roles, requirements) => `${roles}: ${requirements}`,
  coolingOff: (requirements, day) => `in der Karenzzeit für ${requirements} bis ${day}`,
  changed: (requirements) => `hat die Umsetzung von ${requirements} geändert`,
  auditee: 'wird in der Sitzung selbst auditiert',
  notOnTeam: 'nicht im Auditteam',
  accepted: (requirements) => `Interessenkonflikt mit ${requirements} akzeptiert`,
  reportsTo: (requirements) => `ja, aber einer verantwortlichen Person unterstellt: ${requirements}`,
  subject: { auditing: 'Auditieren', iso27001: 'ISO/IEC 27001' },
  noCompetence: (subject) => `keine Kompetenz in ${subject} dokumentiert`,
  notValid: (subject, ended, begins) => {
    const what = `Kompetenz in ${subject}`;
    if (ended !== undefined) return `${what} endete am ${ended}`;
    return begins === undefined ? `${what} nicht durchgehend gültig` : `${what} erst ab ${begins}`;
  },
  elsewhere: (session, audit, times) => `in Sitzung ${session} von ${audit}, ${times}`,
};
