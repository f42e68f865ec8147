import { addressOf } from '../../engine/address.ts';
import { defineRule } from '../../engine/rule.ts';
import { sound, spanOf } from '../../model/values.ts';

export const noDeclaration = defineRule({
  id: 'independence/no-declaration',
  severity: 'warning',
  clause: '9.2.2 b',
  title: 'An auditor has not declared their independence by the first day of the audit.',
  why: 'The declaration is the auditor’s own word that nothing in scope is theirs; certification auditors ask to see it.',
  remedy: 'Add it under `declarations`, dated on or before the first day.',
  examples: {
    bad: `
kind: AuditPlan
id: IA-1
status: approved
period: { start: 2026-02-02, end: 2026-02-13 }
team:
  lead: d.mora
  auditors:
    - j.weiss   # expect: independence/no-declaration
declarations:
  d.mora: { declaredOn: 2026-02-02 }
  j.weiss: { declaredOn: 2026-02-03 }
---
kind: People
id: people
people:
  d.mora: { name: Dana Mora }
  j.weiss: { name: Jo Weiss }
`,
    good: `
kind: AuditPlan
id: IA-1
status: approved
period: { start: 2026-02-02, end: 2026-02-13 }
team:
  lead: d.mora
declarations:
  d.mora: { declaredOn: 2026-02-02 }
---
kind: People
id: people
people:
  d.mora: { name: Dana Mora }
`,
  },
  judges: ['AuditPlan'],
  check(plan, isms, report) {
    const status = plan.status?.value;
    const start = spanOf(plan.period)?.start;
    if (start === undefined || !(status === 'approved' || status === 'in-progress' || status === 'completed')) return;
    const lead = plan.team?.lead;
    const members = [
      ...(lead?.value === undefined ? [] : [{ ...lead, value: lead.value }]),
      ...sound(plan.team?.auditors),
    ];
    for (const member of members) {
      if (!isms.parties.hasPerson(member.value)) continue;
      const declaration = plan.declarations?.entries.find(({ key }) => key === member.value);
      const declaredOn = declaration?.value.declaredOn;
      if (declaration && (declaredOn?.value === undefined || declaredOn.value <= start)) continue;
      const name = isms.parties.nameOf(member.value);
      if (declaration && declaredOn) {
        report.at(
          member,
          `${name} declared their independence on ${declaredOn.value}, after the audit had begun on ${start}. Have it declared before an audit begins.`,
          [{ where: addressOf(plan, declaredOn), message: 'declared here' }],
        );
      } else {
        report.at(member, `${name} has not declared their independence. Record the declaration under "declarations".`);
      }
    }
  },
});
