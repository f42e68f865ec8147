import { defineRule } from '../../engine/rule.ts';
import { reportRole } from './relation-rule.ts';

export const implementsControl = defineRule({
  id: 'independence/implements-control',
  severity: 'error',
  clause: '9.2.2 b',
  title: 'Somebody audits a requirement that they implement.',
  why: 'Who has built a control would judge their own work.',
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
      - s.rao   # expect: independence/implements-control
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
  A.5.15: { applicable: true, implementers: [team:platform] }
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
  A.5.15: { applicable: true, implementers: [{ party: s.rao, from: 2026-02-04 }] }
`,
  },
  judges: ['AuditPlan', 'Workpaper', 'Finding'],
  check(record, isms, report) {
    reportRole('implementers', record, isms, report);
  },
});
