import { defineRule } from '../../engine/rule.ts';
import { are, them } from '../words.ts';

export const resultOutsideScope = defineRule({
  id: 'coverage/result-outside-scope',
  severity: 'warning',
  clause: '9.2.2 a',
  title: 'A workpaper has a result for a requirement that is not in the scope of its audit.',
  why: 'The scope is what was agreed; a result beyond it belongs to another audit, or the scope is wrong.',
  remedy: 'Add the requirement to the scope of the plan, or move the result to the audit that it belongs to.',
  examples: {
    bad: `
kind: AuditPlan
id: IA-1
scope: { requirements: [A.5.15] }
---
kind: Workpaper
id: WP-1
audit: IA-1
results:
  A.5.15: { result: conforms }
  A.5.16: { result: conforms }   # expect: coverage/result-outside-scope
`,
    good: `
kind: AuditPlan
id: IA-1
scope: { requirements: [A.5.15-A.5.16] }
---
kind: Workpaper
id: WP-1
audit: IA-1
results:
  A.5.15: { result: conforms }
  A.5.16: { result: conforms }
`,
  },
  judges: ['Workpaper'],
  check(workpaper, isms, report) {
    const audit = workpaper.audit?.value;
    if (audit === undefined || !isms.audits.exists(audit)) return;
    if (isms.audits.editionHolding(workpaper) === undefined) return;
    const scope = isms.audits.scope(audit);
    if (!scope.readable) return;
    for (const entry of workpaper.results?.entries ?? []) {
      if (isms.requirements.idsAt('single', entry.key, scope.edition).length === 0) continue;
      const outside = isms.audits.within(scope, entry.key).filter((id) => !scope.requirements.has(id));
      if (outside.length === 0) continue;
      const list = isms.requirements.summary(outside, scope.edition);
      report.atKey(
        entry,
        `${are(list)} not in the scope of audit ${audit}. Add ${them(list)} to the scope, or move the result to the audit it belongs to.`,
      );
    }
  },
});
