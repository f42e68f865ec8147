import { isNonconformity } from '../../engine/lookup/nonconformity.ts';
import { defineRule } from '../../engine/rule.ts';

export const notInWorkpaper = defineRule({
  id: 'finding/not-in-workpaper',
  severity: 'warning',
  clause: 'ISO 19011 6.4.8',
  title: 'The audit is completed, and no result of a workpaper names the nonconformity.',
  why: 'A nonconformity comes from what was examined; without a result nobody sees from what.',
  remedy: 'Name the finding in the result of the workpaper in which it was found.',
  examples: {
    bad: `
kind: AuditPlan
id: IA-1
status: completed
---
kind: Finding
id: F-1
audit: IA-1   # expect: finding/not-in-workpaper
type: minor-nonconformity
`,
    good: `
kind: AuditPlan
id: IA-1
status: completed
---
kind: Finding
id: F-1
audit: IA-1
type: minor-nonconformity
---
kind: Workpaper
id: WP-1
audit: IA-1
results:
  A.5.18: { result: nonconforming, findings: [F-1] }
`,
  },
  judges: ['Finding'],
  check(finding, isms, report) {
    const audit = finding.audit?.value;
    const id = finding.id?.value;
    if (!finding.audit || audit === undefined || id === undefined || !isNonconformity(finding)) return;
    if (isms.audits.status(audit) !== 'completed' || isms.records.isInResult(id)) return;
    report.at(
      finding.audit,
      `Audit ${audit} is completed, and no result of a workpaper names finding ${id}. Name it in the result it comes from.`,
    );
  },
});
