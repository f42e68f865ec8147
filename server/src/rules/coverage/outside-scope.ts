import { defineRule } from '../../engine/rule.ts';
import { sound } from '../../model/values.ts';
import { are, them } from '../words.ts';

export const outsideScope = defineRule({
  id: 'coverage/outside-scope',
  severity: 'warning',
  clause: '9.2.2 a',
  title: 'A session names a requirement that is not in the scope of the plan.',
  why: 'The scope is what was agreed and approved; what is audited beyond it is nobody’s decision.',
  remedy: 'Add the requirement to the scope, or take it out of the session.',
  examples: {
    bad: `
kind: AuditPlan
id: IA-1
scope: { requirements: [A.5.15] }
sessions:
  - id: S1
    requirements:
      - A.5.15
      - A.5.16   # expect: coverage/outside-scope
`,
    good: `
kind: AuditPlan
id: IA-1
scope: { requirements: [A.5.15-A.5.16] }
sessions:
  - id: S1
    requirements:
      - A.5.15
      - A.5.16
`,
  },
  judges: ['AuditPlan'],
  check(plan, isms, report) {
    if (isms.audits.editionHolding(plan) === undefined) return;
    const scope = isms.audits.scopeOfPlan(plan);
    if (!scope.readable) return;
    for (const session of plan.sessions?.items ?? []) {
      for (const node of sound(session.requirements)) {
        const outside = isms.audits.within(scope, node.value).filter((id) => !scope.requirements.has(id));
        if (outside.length === 0) continue;
        const list = isms.requirements.summary(outside, scope.edition);
        report.at(
          node,
          `${are(list)} not in the scope of this plan. Add ${them(list)} to the scope, or take ${them(list)} out of the session.`,
        );
      }
    }
  },
});
