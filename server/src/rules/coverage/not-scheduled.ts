import { defineRule } from '../../engine/rule.ts';
import { sound } from '../../model/values.ts';
import { them } from '../words.ts';
import { scopeSelectors } from './scope-selectors.ts';

export const notScheduled = defineRule({
  id: 'coverage/not-scheduled',
  severity: 'warning',
  clause: 'ISO 19011 6.3.2',
  title: 'No session of the plan takes up a requirement of its scope.',
  why: 'What no session takes up is left to chance, and the auditee does not know when to be there.',
  remedy: 'Add the requirement to a session, or exclude it from the scope with a reason.',
  examples: {
    bad: `
kind: AuditPlan
id: IA-1
scope:
  requirements:
    - A.5.15-A.5.16   # expect: coverage/not-scheduled
sessions:
  - { id: S1, date: 2026-02-03, requirements: [A.5.15], auditors: [d.mora] }
`,
    good: `
kind: AuditPlan
id: IA-1
scope:
  requirements:
    - A.5.15-A.5.16
sessions:
  - { id: S1, date: 2026-02-03, requirements: [A.5.15, A.5.16], auditors: [d.mora] }
`,
  },
  judges: ['AuditPlan'],
  check(plan, isms, report) {
    const sessions = plan.sessions?.items ?? [];
    if (sessions.length === 0) return;
    const { edition, selectors } = scopeSelectors(plan, isms);
    const scheduled = new Set(
      sessions.flatMap(({ requirements }) =>
        sound(requirements).flatMap(({ value }) => isms.requirements.idsOf(value, edition)),
      ),
    );
    for (const { node, ids } of selectors) {
      const missing = ids.filter((id) => !scheduled.has(id));
      if (missing.length === 0) continue;
      const list = isms.requirements.summary(missing, edition);
      report.at(
        node,
        `No session of this plan takes up ${list}. Add ${them(list)} to a session, or exclude ${them(list)}.`,
      );
    }
  },
});
