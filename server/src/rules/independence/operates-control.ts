import { defineRule } from '../../engine/rule.ts';
import { reportRole } from './relation-rule.ts';

export const operatesControl = defineRule({
  id: 'independence/operates-control',
  severity: 'error',
  clause: '9.2.2 b',
  title: 'Somebody audits a requirement that they operate.',
  why: 'Who operates a control every day would judge their own work.',
  remedy:
    'Let another auditor take the requirement, or have management accept the conflict with a mitigation before the audit.',
  examples: {
    bad: `
kind: AuditPlan
id: IA-1
scope: { requirements: [A.5.15] }
sessions:
  - id: S1
    date: 2026-02-03
    requirements: [A.5.15]
    auditors:
      - s.rao   # expect: independence/operates-control
---
kind: People
id: people
people:
  s.rao: { name: Sana Rao, team: platform }
teams:
  platform: { title: Platform Engineering }
---
kind: StatementOfApplicability
id: soa
controls:
  A.5.15: { applicable: true, operators: [s.rao] }
`,
    good: `
kind: AuditPlan
id: IA-1
scope: { requirements: [A.5.15] }
sessions:
  - id: S1
    date: 2026-02-03
    requirements: [A.5.15]
    auditors:
      - s.rao
---
kind: People
id: people
people:
  s.rao: { name: Sana Rao }
---
kind: StatementOfApplicability
id: soa
controls:
  A.5.15: { applicable: true, operators: [team:platform] }
`,
  },
  judges: ['AuditPlan', 'Workpaper', 'Finding'],
  check(record, isms, report) {
    reportRole('operators', record, isms, report);
  },
});
