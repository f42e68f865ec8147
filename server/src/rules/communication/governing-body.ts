import { defineRule } from '../../engine/rule.ts';
import { missingMembers } from './distribution.ts';
import { whoIsMissing } from './who-is-missing.ts';

export const governingBody = defineRule({
  id: 'communication/governing-body',
  severity: 'error',
  clause: '9.2.2 c',
  title: 'The governing body has not got the results of an audit.',
  why: 'Audit results are reported to the management concerned; who governs the ISMS cannot act on what it has not heard.',
  remedy: 'Deliver the report to the group, or to each of its members, and record it under `distribution`.',
  examples: {
    bad: `
kind: AuditReport
id: R-1
distribution:   # expect: communication/governing-body
  - { to: p.lind, deliveredOn: 2026-02-20 }
---
kind: Isms
id: acme
governance:
  governingBody: [p.lind, a.okafor]
---
kind: People
id: people
people:
  p.lind: { name: Petra Lind }
  a.okafor: { name: Ama Okafor }
`,
    good: `
kind: AuditReport
id: R-1
distribution:
  - { to: governing-body, deliveredOn: 2026-02-20 }
---
kind: Isms
id: acme
governance:
  governingBody: [p.lind, a.okafor]
---
kind: People
id: people
people:
  p.lind: { name: Petra Lind }
  a.okafor: { name: Ama Okafor }
`,
  },
  judges: ['AuditReport'],
  check(record, isms, report) {
    const missing = missingMembers(record, 'governing-body', isms);
    if (!record.distribution || missing.length === 0) return;
    report.atKey(record.distribution, whoIsMissing('governing-body', missing, isms));
  },
});
