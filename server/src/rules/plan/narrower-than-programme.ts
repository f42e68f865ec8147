import { defineRule } from '../../engine/rule.ts';
import { sound } from '../../model/values.ts';
import { them } from '../words.ts';

export const narrowerThanProgramme = defineRule({
  id: 'plan/narrower-than-programme',
  severity: 'warning',
  clause: '9.2.2',
  title: 'A plan leaves out requirements that the programme promises for the audit.',
  why: 'The programme shows that everything is audited in its cycle; what a plan drops is audited by nobody.',
  remedy: 'Take the requirements into the scope, or move them to another audit of the programme.',
  examples: {
    bad: `
kind: AuditProgramme
id: programme
audits:
  IA-1: { requirements: [A.5.15-A.5.18] }
---
kind: AuditPlan
id: IA-1
programme: programme
scope:   # expect: plan/narrower-than-programme
  requirements: [A.5.15-A.5.18]
  exclusions: { A.5.17: No time }
`,
    good: `
kind: AuditProgramme
id: programme
audits:
  IA-1: { requirements: [A.5.15-A.5.18] }
---
kind: AuditPlan
id: IA-1
programme: programme
scope:
  requirements: [A.5.15, A.5.16-A.5.18, A.8.1]
`,
  },
  judges: ['AuditPlan'],
  check(plan, isms, report) {
    const id = plan.id?.value;
    const programme = plan.programme?.value;
    if (id === undefined || programme === undefined || !plan.scope) return;
    const entry = isms.programmes.entry(programme, id);
    const scope = isms.audits.scopeOfPlan(plan);
    if (!entry || !scope.readable || isms.audits.editionHolding(plan) === undefined) return;
    const promised = new Set(sound(entry.value.requirements).flatMap(({ value }) => isms.requirements.idsOf(value)));
    const missing = [...promised].filter(
      (each) => !scope.own.has(each) && !isms.requirements.excludes(each, scope.end),
    );
    if (missing.length === 0) return;
    const list = isms.requirements.summary(missing);
    report.atKey(
      plan.scope,
      `The scope lacks ${list}, which audit programme ${programme} promises for audit ${id}. Add ${them(list)}, or change the programme.`,
    );
  },
});
