import { defineRule } from '../../engine/rule.ts';
import { judgedControls } from './judged-controls.ts';

export const noOwner = defineRule({
  id: 'soa/no-owner',
  severity: 'warning',
  clause: '5.3',
  title: 'An applicable control has no owner.',
  why: 'Responsibilities are to be assigned; a control that nobody owns is kept up by nobody, and an auditor has no auditee.',
  remedy: 'Name the person who answers for the control in `owner`.',
  examples: {
    bad: `
kind: StatementOfApplicability
id: soa
controls:
  A.5.15:   # expect: soa/no-owner
    applicable: true
`,
    good: `
kind: StatementOfApplicability
id: soa
controls:
  A.5.15: { applicable: true, owner: k.osei }
  A.5.16: { applicable: true, applicableFrom: 2026-07-01 }
`,
  },
  judges: ['StatementOfApplicability'],
  check(statement, isms, report) {
    for (const { id, entry, applies } of judgedControls(statement, isms)) {
      if (applies && !entry.value.owner)
        report.atKey(entry, `${id} is applicable and has no owner. Name the person who answers for it under "owner".`);
    }
  },
});
