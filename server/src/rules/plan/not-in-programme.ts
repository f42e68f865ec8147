import { defineRule } from '../../engine/rule.ts';

export const notInProgramme = defineRule({
  id: 'plan/not-in-programme',
  severity: 'warning',
  clause: '9.2.2',
  title: 'A plan names a programme that has no entry for it.',
  why: 'The programme says which audits there are; one that it does not know covers nothing for it.',
  remedy: 'Add the audit to the `audits` of the programme under the id of the plan, or name the right programme.',
  examples: {
    bad: `
kind: AuditProgramme
id: programme
audits:
  IA-1: { title: Access control }
---
kind: AuditPlan
id: IA-2   # expect: plan/not-in-programme
programme: programme
`,
    good: `
kind: AuditProgramme
id: programme
audits:
  IA-2: { title: Access control }
---
kind: AuditPlan
id: IA-2
programme: programme
`,
  },
  judges: ['AuditPlan'],
  check(plan, isms, report) {
    const id = plan.id?.value;
    const programme = plan.programme?.value;
    if (!plan.id || id === undefined || programme === undefined || !isms.programmes.hasAudits(programme)) return;
    if (isms.programmes.entry(programme, id)) return;
    report.at(
      plan.id,
      `Audit programme ${programme} has no audit ${id}. Add it there, or name the programme it belongs to.`,
    );
  },
});
