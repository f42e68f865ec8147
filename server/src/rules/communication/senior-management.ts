import { defineRule } from '../../engine/rule.ts';
import { missingMembers } from './distribution.ts';
import { whoIsMissing } from './who-is-missing.ts';

export const seniorManagement = defineRule({
  id: 'communication/senior-management',
  severity: 'error',
  clause: '9.2.2 c',
  title: 'Senior management has not got the results of an audit.',
  why: 'Audit results are reported to the management concerned, and top management reviews them (9.3.2).',
  remedy: 'Deliver the report to the group, or to each of its members, and record it under `distribution`.',
  examples: {
    bad: `
kind: AuditReport
id: R-1
distribution:   # expect: communication/senior-management
  - { to: m.ito, deliveredOn: 2026-02-20 }
---
kind: Isms
id: acme
governance:
  seniorManagement: [m.ito, r.vega]
---
kind: People
id: people
people:
  m.ito: { name: Mika Ito }
  r.vega: { name: Rosa Vega }
`,
    good: `
kind: AuditReport
id: R-1
distribution:
  - { to: m.ito, deliveredOn: 2026-02-20 }
  - { to: r.vega, deliveredOn: 2026-02-21 }
---
kind: Isms
id: acme
governance:
  seniorManagement: [m.ito, r.vega]
---
kind: People
id: people
people:
  m.ito: { name: Mika Ito }
  r.vega: { name: Rosa Vega }
`,
  },
  judges: ['AuditReport'],
  check(record, isms, report) {
    const missing = missingMembers(record, 'senior-management', isms);
    if (!record.distribution || missing.length === 0) return;
    report.atKey(record.distribution, whoIsMissing('senior-management', missing, isms));
  },
});
