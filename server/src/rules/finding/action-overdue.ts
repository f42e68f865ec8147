import { overdueActions } from '../../engine/lookup/pending-actions.ts';
import { defineRule } from '../../engine/rule.ts';
import { sentence } from '../../model/schema/wording.ts';
import { correctiveAction } from '../words.ts';

export const actionOverdue = defineRule({
  id: 'finding/action-overdue',
  severity: 'warning',
  clause: '10.2 c',
  title: 'A correction or a corrective action is past its date and not completed.',
  why: 'What was found is still there; corrective actions that stay open are the commonest finding of external audits.',
  remedy: 'Complete the action and write `completedOn`, or agree on another date with its owner.',
  examples: {
    bad: `
kind: Finding
id: F-1
correctiveActions:
  - id: CA-1
    owner: k.osei
    due: 2026-06-29   # expect: finding/action-overdue
`,
    good: `
kind: Finding
id: F-1
correctiveActions:
  - { id: CA-1, owner: k.osei, due: 2026-06-30 }
  - { id: CA-2, owner: k.osei, due: 2026-06-01, completedOn: 2026-06-15 }
`,
  },
  judges: ['Finding'],
  check(finding, isms, report) {
    for (const { action, due, owner } of overdueActions(finding, () => isms.today())) {
      const name = action ? correctiveAction(action.id) : 'the correction';
      const whose = owner?.value === undefined ? '' : ` of ${isms.parties.nameOf(owner.value)}`;
      report.at(
        due,
        `${sentence(name)}${whose} was due on ${due.value} and is not completed. Record "completedOn", or agree on another day.`,
      );
    }
  },
});
