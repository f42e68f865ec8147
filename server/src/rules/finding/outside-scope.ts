import { defineRule } from '../../engine/rule.ts';
import { sound } from '../../model/values.ts';
import { are, them } from '../words.ts';

export const outsideScope = defineRule({
  id: 'finding/outside-scope',
  severity: 'warning',
  clause: '9.2.2 a',
  title: 'A finding names a requirement that is not in the scope of its audit.',
  why: 'The scope is what was agreed with the auditee; a finding beyond it needs another audit, or a wider scope.',
  remedy: 'Name the requirement within the scope that it belongs to, or widen the scope of the plan.',
  examples: {
    bad: `
kind: AuditPlan
id: IA-1
scope: { requirements: [9.2.1, A.5.15-A.5.18] }
---
kind: Finding
id: F-1
audit: IA-1
requirements:
  - A.5.18
  - A.8.1   # expect: finding/outside-scope
  - "9.2"   # expect: finding/outside-scope
`,
    good: `
kind: AuditPlan
id: IA-1
scope: { requirements: ["9", A.5.15-A.5.18] }
---
kind: Finding
id: F-1
audit: IA-1
requirements:
  - A.5.18
  - "9.2"
`,
  },
  judges: ['Finding'],
  check(finding, isms, report) {
    const audit = finding.audit?.value;
    if (audit === undefined || !isms.audits.exists(audit)) return;
    const scope = isms.audits.scope(audit);
    if (!scope.readable || isms.audits.editionHolding(finding) === undefined) return;
    for (const node of sound(finding.requirements)) {
      const selection = isms.requirements.select(node.value, scope.edition);
      if (selection.kind !== 'requirements' || !selection.single) continue;
      const outside = selection.ids.filter((id) => !scope.requirements.has(id));
      if (outside.length === 0) continue;
      const list = isms.requirements.summary(outside, scope.edition);
      report.at(
        node,
        `${are(list)} not in the scope of audit ${audit}. Name the requirement that was audited, or add ${them(list)} to the scope.`,
      );
    }
  },
});
