import { defineRule } from '../../engine/rule.ts';
import { isTreated } from './progress.ts';

export const noCorrectiveAction = defineRule({
  id: 'finding/no-corrective-action',
  severity: 'error',
  clause: '10.2 c',
  title: 'A nonconformity is at `action-planned` or further without a corrective action.',
  why: 'Its status says that something is done about the cause, and its record does not say what.',
  remedy: 'Add the action to `correctiveActions`, with an owner and a date, or set the status back to `open`.',
  examples: {
    bad: `
kind: Finding
id: F-1
type: minor-nonconformity
status: action-implemented   # expect: finding/no-corrective-action
`,
    good: `
kind: Finding
id: F-1
type: minor-nonconformity
status: action-planned
correctiveActions:
  - { id: CA-1, description: Alert on a silent HR feed, owner: k.osei, due: 2026-09-30 }
`,
  },
  judges: ['Finding'],
  check(finding, _isms, report) {
    if (!finding.status?.value || !isTreated(finding) || finding.correctiveActions?.items.length) return;
    report.at(
      finding.status,
      `This nonconformity is "${finding.status.value}" without a corrective action. Add one that removes the cause.`,
    );
  },
});
