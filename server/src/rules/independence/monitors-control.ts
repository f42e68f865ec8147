import { defineRule } from '../../engine/rule.ts';
import { reportRole } from './relation-rule.ts';

export const monitorsControl = defineRule({
  id: 'independence/monitors-control',
  severity: 'error',
  clause: '9.2.2 b',
  title: 'Somebody audits a requirement that they monitor.',
  why: 'Who monitors a control would check their own checks.',
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
      - s.rao   # expect: independence/monitors-control
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
  A.5.15: { applicable: true, monitors: [team:platform] }
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
  A.5.15: { applicable: true, monitors: [{ party: s.rao, from: 2026-02-04 }] }
`,
  },
  judges: ['AuditPlan', 'Workpaper', 'Finding'],
  check(record, isms, report) {
    reportRole('monitors', record, isms, report);
  },
});
