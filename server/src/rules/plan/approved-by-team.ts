import { addressOf } from '../../engine/address.ts';
import { defineRule } from '../../engine/rule.ts';

export const approvedByTeam = defineRule({
  id: 'plan/approved-by-team',
  severity: 'warning',
  clause: '9.2.2 b',
  title: 'A plan is approved by the lead or an auditor of the audit.',
  why: 'Who carries the audit out should not be alone in deciding on its scope and its team.',
  remedy: 'Let the manager of the programme approve the plan.',
  examples: {
    bad: `
kind: AuditPlan
id: IA-1
approvedBy: d.mora   # expect: plan/approved-by-team
team: { lead: d.mora }
---
kind: People
id: people
people:
  d.mora: { name: Dana Mora }
`,
    good: `
kind: AuditPlan
id: IA-1
approvedBy: p.lind
team: { lead: d.mora, experts: [p.lind] }
---
kind: People
id: people
people:
  d.mora: { name: Dana Mora }
  p.lind: { name: Petra Lind }
`,
  },
  judges: ['AuditPlan'],
  check(plan, isms, report) {
    const approver = plan.approvedBy?.value;
    if (!plan.approvedBy || approver === undefined || !isms.parties.hasPerson(approver)) return;
    const team = [plan.team?.lead, ...(plan.team?.auditors?.items ?? [])];
    const place = team.find((member) => member?.value === approver);
    if (!place) return;
    const role = place === plan.team?.lead ? 'leads' : 'is an auditor of';
    report.at(
      plan.approvedBy,
      `${isms.parties.nameOf(approver)} ${role} this audit and approves its plan. Let somebody outside the team approve it.`,
      [{ where: addressOf(plan, place), message: 'in the team' }],
    );
  },
});
