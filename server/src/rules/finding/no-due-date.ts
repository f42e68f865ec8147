import { defineRule } from '../../engine/rule.ts';
import { sentence } from '../../model/schema/wording.ts';
import { correctiveAction } from '../words.ts';

export const noDueDate = defineRule({
  id: 'finding/no-due-date',
  severity: 'warning',
  clause: '10.2 c',
  title: 'A corrective action has no date by which it is to be done.',
  why: 'Actions without a date are not done; nobody can say that they are late either.',
  remedy: 'Agree on a date with the owner and write it into `due`.',
  examples: {
    bad: `
kind: Finding
id: F-1
correctiveActions:
  - id: CA-1   # expect: finding/no-due-date
    owner: k.osei
`,
    good: `
kind: Finding
id: F-1
correctiveActions:
  - { id: CA-1, owner: k.osei, due: 2026-09-30 }
`,
  },
  judges: ['Finding'],
  check(finding, _isms, report) {
    for (const { id, due } of finding.correctiveActions?.items ?? []) {
      if (id && !due)
        report.at(id, `${sentence(correctiveAction(id))} has no day by which it is to be done. Add "due".`);
    }
  },
});
