import { addressOf } from '../../engine/address.ts';
import { defineRule } from '../../engine/rule.ts';
import { scopeSelectors } from './scope-selectors.ts';

export const notApplicableControl = defineRule({
  id: 'coverage/not-applicable-control',
  severity: 'warning',
  clause: '6.1.3 d',
  title: 'The scope names a control that the statement of applicability excludes.',
  why: 'There is nothing to audit in a control that does not apply; one of the two documents is wrong.',
  remedy: 'Take the control out of the scope, or declare it applicable.',
  examples: {
    bad: `
kind: AuditPlan
id: IA-1
period: { start: 2026-02-02, end: 2026-02-13 }
scope:
  requirements:
    - A.8.24   # expect: coverage/not-applicable-control
---
kind: StatementOfApplicability
id: soa
controls:
  A.8.24: { applicable: false, justification: No cryptography in scope }
`,
    good: `
kind: AuditPlan
id: IA-1
period: { start: 2026-02-02, end: 2026-02-13 }
scope:
  requirements:
    - A.8.24
---
kind: StatementOfApplicability
id: soa
controls:
  A.8.24: { applicable: true, applicableFrom: 2026-02-13, justification: Risk R-1 }
`,
  },
  judges: ['AuditPlan'],
  check(plan, isms, report) {
    for (const { node, excludedControl } of scopeSelectors(plan, isms).selectors) {
      const entry = excludedControl === undefined ? undefined : isms.requirements.control(excludedControl);
      const statement = entry && isms.requirements.statement();
      if (!statement) continue;
      const from = entry.value.applicable?.value === false ? undefined : entry.value.applicableFrom?.value;
      const message = from
        ? `The statement of applicability excludes ${excludedControl} until ${from}, after this audit.`
        : `The statement of applicability excludes ${excludedControl}.`;
      report.at(node, `${message} Take it out of the scope, or declare it applicable.`, [
        { where: addressOf(statement, entry, 'key'), message: `${excludedControl} in the statement of applicability` },
      ]);
    }
  },
});
