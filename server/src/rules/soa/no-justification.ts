import { defineRule } from '../../engine/rule.ts';
import { judgedControls } from './judged-controls.ts';

export const noJustification = defineRule({
  id: 'soa/no-justification',
  severity: 'error',
  clause: '6.1.3 d',
  title: 'A control is included or excluded without a reason.',
  why: 'The statement has to justify each inclusion and each exclusion.',
  remedy: 'Write into `justification` which risk, contract or law asks for it, or why it is left out.',
  examples: {
    bad: `
kind: StatementOfApplicability
id: soa
controls:
  A.7.4:   # expect: soa/no-justification
    applicable: false
`,
    good: `
kind: StatementOfApplicability
id: soa
controls:
  A.7.4: { applicable: false, justification: No premises of our own }
`,
  },
  judges: ['StatementOfApplicability'],
  check(statement, isms, report) {
    for (const { id, entry } of judgedControls(statement, isms)) {
      if (entry.value.justification) continue;
      const applicable = entry.value.applicable?.value;
      const what = applicable === undefined ? 'included or excluded' : applicable ? 'included' : 'excluded';
      report.atKey(entry, `${id} has no justification. Say under "justification" why it is ${what}.`);
    }
  },
});
