import { defineRule } from '../../engine/rule.ts';

export const noReport = defineRule({
  id: 'communication/no-report',
  severity: 'error',
  clause: '9.2.2 c',
  title: 'A completed audit has no report.',
  why: 'Results have to be reported to the management concerned, and kept as documented information.',
  remedy: 'Write the AuditReport of the audit.',
  examples: {
    bad: `
kind: AuditPlan
id: IA-1
status: completed   # expect: communication/no-report
`,
    good: `
kind: AuditPlan
id: IA-1
status: completed
---
kind: AuditReport
id: R-1
audit: IA-1
`,
  },
  judges: ['AuditPlan'],
  check(plan, isms, report) {
    const { id, status } = plan;
    if (status?.value !== 'completed' || id?.value === undefined || isms.audits.isReported(id.value)) return;
    report.at(status, `Audit ${id.value} is completed, and no AuditReport names it. Write the report.`);
  },
});
