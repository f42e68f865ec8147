import { defineRule } from '../../engine/rule.ts';
import { daysBetween } from '../../model/dates.ts';

/** Days before an external audit in which a major nonconformity should be closed already. */
const daysBefore = 30;

export const openMajorBeforeExternalAudit = defineRule({
  id: 'finding/open-major-before-external-audit',
  severity: 'error',
  clause: '10.2',
  title: 'A major nonconformity is not closed less than 30 days before the next external audit.',
  why: 'A major nonconformity puts the certificate in question; the certification body will ask for it.',
  remedy: 'Complete its actions, review their effectiveness and close it before the external audit.',
  examples: {
    bad: `
kind: Isms
id: acme
certification:
  externalAudits:
    surveillance: { type: surveillance, date: 2026-07-29 }
---
kind: Finding
id: F-1
type: major-nonconformity
status: action-planned   # expect: finding/open-major-before-external-audit
`,
    good: `
kind: Isms
id: acme
certification:
  externalAudits:
    surveillance: { type: surveillance, date: 2026-07-30 }
---
kind: Finding
id: F-1
type: major-nonconformity
status: action-planned
`,
  },
  judges: ['Finding'],
  check(finding, isms, report) {
    const status = finding.status?.value;
    if (!finding.status || finding.type?.value !== 'major-nonconformity') return;
    if (status === undefined || status === 'closed') return;
    const external = isms.externalAudits.following(isms.today());
    if (!external || daysBetween(isms.today(), external.date) >= daysBefore) return;
    const message = `This major nonconformity is "${status}", and external audit ${external.id} is on ${external.date}. Close it before then.`;
    report.at(finding.status, message, [
      { where: isms.externalAudits.dateOf(external), message: 'the external audit' },
    ]);
  },
});
