import { defineRule } from '../../engine/rule.ts';
import { isTreated } from './progress.ts';

export const noCorrection = defineRule({
  id: 'finding/no-correction',
  severity: 'warning',
  clause: '10.2 a',
  title: 'Action is planned on a nonconformity, and nothing says how it was put right.',
  why: 'The first reaction is to control and correct what is wrong, before its cause is dealt with.',
  remedy: 'Add a `correction`: what was done at once, by whom and when.',
  examples: {
    bad: `
kind: Finding
id: F-1
type: minor-nonconformity
status: action-planned   # expect: finding/no-correction
`,
    good: `
kind: Finding
id: F-1
type: minor-nonconformity
status: action-planned
correction: { description: Accounts disabled, completedOn: 2026-02-05 }
`,
  },
  judges: ['Finding'],
  check(finding, _isms, report) {
    if (!finding.status?.value || !isTreated(finding) || finding.correction) return;
    report.at(
      finding.status,
      `This nonconformity is "${finding.status.value}" without a correction. Say under "correction" how it is put right.`,
    );
  },
});
