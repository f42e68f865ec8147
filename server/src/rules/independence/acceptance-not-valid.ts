import { whyNotValid } from '../../engine/lookup/audits.ts';
import { defineRule } from '../../engine/rule.ts';
import { names } from '../words.ts';

export const acceptanceNotValid = defineRule({
  id: 'independence/acceptance-not-valid',
  severity: 'error',
  clause: '9.2.2 b',
  title: 'A conflict was accepted by the team itself, or after the audit had begun.',
  why: 'An acceptance is management’s decision beforehand; it accepts nothing otherwise.',
  remedy: 'Let somebody outside the team approve it, on or before the first day of the audit.',
  examples: {
    bad: `
kind: AuditPlan
id: IA-1
period: { start: 2026-02-02, end: 2026-02-13 }
team: { lead: d.mora, auditors: [s.rao] }
acceptedConflicts:
  - person: s.rao
    requirements: [A.5.15]
    approvedBy: d.mora   # expect: independence/acceptance-not-valid
    approvedOn: 2026-02-01
  - person: s.rao
    requirements: [A.5.16]
    approvedBy: m.ito   # expect: independence/acceptance-not-valid
    approvedOn: 2026-02-03
`,
    good: `
kind: AuditPlan
id: IA-1
period: { start: 2026-02-02, end: 2026-02-13 }
team: { lead: d.mora, auditors: [s.rao] }
acceptedConflicts:
  - person: s.rao
    requirements: [A.5.15]
    approvedBy: m.ito
    approvedOn: 2026-02-02
`,
  },
  judges: ['AuditPlan'],
  check(plan, isms, report) {
    for (const conflict of plan.acceptedConflicts?.items ?? []) {
      const approver = conflict.approvedBy;
      const why = whyNotValid(conflict, plan);
      if (!approver || why === undefined) continue;
      const message =
        why === 'approved-by-team'
          ? `${names([approver.value ?? ''], isms)} is lead or auditor of this audit and accepts a conflict in it. This accepts nothing: let management outside the team decide.`
          : `The conflict was accepted on ${conflict.approvedOn?.value}, after the audit had begun on ${plan.period?.start?.value}. This accepts nothing: let another auditor take the requirements.`;
      report.at(approver, message);
    }
  },
});
