import { defineRule } from '../../engine/rule.ts';
import { spanOf } from '../../model/values.ts';
import { missing } from '../words.ts';

export const notApproved = defineRule({
  id: 'plan/not-approved',
  severity: 'error',
  clause: 'ISO 19011 6.3.2',
  title: 'An audit goes ahead on a plan that nobody approved, or that was approved after the audit began.',
  why: 'Scope, team and days are agreed before the audit; an approval afterwards approves whatever has happened.',
  remedy: 'Have the plan approved before the first day, and write `approvedBy` and `approvedOn`.',
  examples: {
    bad: `
kind: AuditPlan
id: IA-1
status: approved   # expect: plan/not-approved
approvedBy: p.lind
approvedOn: 2026-02-03
period: { start: 2026-02-02, end: 2026-02-13 }
`,
    good: `
kind: AuditPlan
id: IA-1
status: approved
approvedBy: p.lind
approvedOn: 2026-02-02
period: { start: 2026-02-02, end: 2026-02-13 }
`,
  },
  judges: ['AuditPlan'],
  check(plan, _isms, report) {
    const { status, approvedBy, approvedOn } = plan;
    if (!status?.value || status.value === 'draft') return;
    const keys = [...(approvedBy ? [] : ['approvedBy']), ...(approvedOn ? [] : ['approvedOn'])];
    const start = spanOf(plan.period)?.start;
    if (keys.length > 0) {
      report.at(
        status,
        `The plan is "${status.value}", but ${missing(keys)}. Have it approved, and record by whom and when.`,
      );
    } else if (approvedOn?.value !== undefined && start !== undefined && approvedOn.value > start) {
      report.at(
        status,
        `The plan was approved on ${approvedOn.value}, after the audit had begun on ${start}. Have plans approved before.`,
      );
    }
  },
});
