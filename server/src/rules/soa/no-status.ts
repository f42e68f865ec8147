import { defineRule } from '../../engine/rule.ts';
import { judgedControls } from './judged-controls.ts';

export const noStatus = defineRule({
  id: 'soa/no-status',
  severity: 'warning',
  clause: '6.1.3 d',
  title: 'An applicable control does not say whether it is implemented.',
  why: 'The statement has to say of the necessary controls whether they are implemented or not.',
  remedy: 'Write `status`: implemented, partial, planned or not-implemented.',
  examples: {
    bad: `
kind: StatementOfApplicability
id: soa
controls:
  A.5.15:   # expect: soa/no-status
    applicable: true
`,
    good: `
kind: StatementOfApplicability
id: soa
controls:
  A.5.15: { applicable: true, status: planned }
  A.7.4: { applicable: false }
`,
  },
  judges: ['StatementOfApplicability'],
  check(statement, isms, report) {
    for (const { id, entry, applies } of judgedControls(statement, isms)) {
      if (applies && !entry.value.status) {
        report.atKey(entry, `${id} is applicable and has no status. Say under "status" how far it is implemented.`);
      }
    }
  },
});
