import { defineRule } from '../../engine/rule.ts';
import { missing } from '../words.ts';
import { hasStatus } from './progress.ts';

export const closedWithoutCloser = defineRule({
  id: 'finding/closed-without-closer',
  severity: 'warning',
  clause: 'ISO 19011 6.7',
  title: 'A finding is closed, and nothing says by whom and when.',
  why: 'Closing a finding is a verdict; whoever relies on it must know whose, and whether it was in time.',
  remedy: 'Write `closedBy` and `closedOn`.',
  examples: {
    bad: `
kind: Finding
id: F-1
type: observation
status: closed   # expect: finding/closed-without-closer
closedBy: d.mora
`,
    good: `
kind: Finding
id: F-1
type: observation
status: closed
closedBy: d.mora
closedOn: 2026-06-16
`,
  },
  judges: ['Finding'],
  check(finding, _isms, report) {
    const type = finding.type?.value;
    if (!finding.status || !hasStatus(finding, 'closed') || type === undefined || type === 'good-practice') return;
    const keys = [...(finding.closedBy ? [] : ['closedBy']), ...(finding.closedOn ? [] : ['closedOn'])];
    if (keys.length === 0) return;
    report.at(finding.status, `The finding is "closed", but ${missing(keys)}. Record who closed it and when.`);
  },
});
