import { defineRule } from '../../engine/rule.ts';
import { isTreated } from './progress.ts';

export const noCause = defineRule({
  id: 'finding/no-cause',
  severity: 'error',
  clause: '10.2 b',
  title: 'Action is planned on a nonconformity without its cause.',
  why: 'A corrective action is there to remove the cause, so that the nonconformity does not come back or occur elsewhere.',
  remedy: 'Determine the cause and write it into `cause`.',
  examples: {
    bad: `
kind: Finding
id: F-1
type: minor-nonconformity
status: action-planned   # expect: finding/no-cause
`,
    good: `
kind: Finding
id: F-1
type: minor-nonconformity
status: action-planned
cause: The HR feed has failed silently since October
`,
  },
  judges: ['Finding'],
  check(finding, _isms, report) {
    if (!finding.status?.value || !isTreated(finding) || finding.cause) return;
    report.at(
      finding.status,
      `This nonconformity is "${finding.status.value}" without a cause. Say under "cause" why it happened.`,
    );
  },
});
