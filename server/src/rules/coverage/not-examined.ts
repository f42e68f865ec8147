import { defineRule } from '../../engine/rule.ts';
import { scopeSelectors } from './scope-selectors.ts';

export const notExamined = defineRule({
  id: 'coverage/not-examined',
  severity: 'error',
  clause: '9.2.2',
  title: 'A completed audit has no result for a requirement of its scope.',
  why: 'An audit is complete when all that was planned was done, or an exception was agreed and noted (ISO 19011 6.6).',
  remedy: 'Record the result in a workpaper; what was left out as `not-examined` with the reason in `notes`.',
  examples: {
    bad: `
kind: AuditPlan
id: IA-1
status: completed
scope:
  requirements:
    - A.5.15
    - A.5.16   # expect: coverage/not-examined
---
kind: Workpaper
id: WP-1
audit: IA-1
results:
  A.5.15: { result: conforms }
  A.5.16: { result: not-examined }
`,
    good: `
kind: AuditPlan
id: IA-1
status: completed
scope:
  requirements:
    - A.5.15
    - A.5.16
---
kind: Workpaper
id: WP-1
audit: IA-1
results:
  A.5.15: { result: conforms }
  A.5.16: { result: not-examined, notes: The administrator was ill; taken up in IA-2 }
`,
  },
  judges: ['AuditPlan'],
  check(plan, isms, report) {
    if (plan.status?.value !== 'completed' || plan.id?.value === undefined) return;
    const { edition, selectors } = scopeSelectors(plan, isms);
    const examined = isms.coverage.examined(plan.id.value);
    for (const { node, ids } of selectors) {
      const missing = ids.filter((id) => !examined.get(id)?.accounted);
      if (missing.length === 0) continue;
      const list = isms.requirements.summary(missing, edition);
      report.at(
        node,
        `The audit is completed, but no workpaper has a result for ${list}. Record it, or "not-examined" with the reason in "notes".`,
      );
    }
  },
});
