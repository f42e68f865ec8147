import { defineRule } from '../../engine/rule.ts';
import { reportRole } from './relation-rule.ts';

export const ownsControl = defineRule({
  id: 'independence/owns-control',
  severity: 'error',
  clause: '9.2.2 b',
  title: 'Somebody audits a requirement that they own.',
  why: 'The owner answers for the control; a finding would be one against themselves.',
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
      - s.rao   # expect: independence/owns-control
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
  A.5.15: { applicable: true, owner: s.rao }
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
  A.5.15: { applicable: true, owner: { person: s.rao, from: 2026-02-04 } }
`,
  },
  judges: ['AuditPlan', 'Workpaper', 'Finding'],
  check(record, isms, report) {
    reportRole('owner', record, isms, report);
  },
});
