import { addressOf } from '../../engine/address.ts';
import { defineRule } from '../../engine/rule.ts';
import { listed } from '../../model/schema/wording.ts';
import { correctiveAction } from '../words.ts';
import { hasStatus } from './progress.ts';

export const implementedWithOpenAction = defineRule({
  id: 'finding/implemented-with-open-action',
  severity: 'error',
  clause: '10.2 c',
  title: 'A finding is implemented or closed while its correction or an action is not completed.',
  why: 'The status says that all was done; the actions say that something was not.',
  remedy: 'Write `completedOn` where the action is done, or set the status back to `action-planned`.',
  examples: {
    bad: `
kind: Finding
id: F-1
status: action-implemented   # expect: finding/implemented-with-open-action
correctiveActions:
  - { id: CA-1, owner: k.osei, due: 2026-09-30 }
`,
    good: `
kind: Finding
id: F-1
status: action-implemented
correctiveActions:
  - { id: CA-1, owner: k.osei, due: 2026-09-30, completedOn: 2026-06-20 }
`,
  },
  judges: ['Finding'],
  check(finding, _isms, report) {
    if (!finding.status?.value || !hasStatus(finding, 'action-implemented', 'closed')) return;
    const { correction, correctiveActions } = finding;
    const open = [
      ...(correction ? [{ ...correction, name: 'the correction' }] : []),
      ...(correctiveActions?.items ?? []).map((action) => ({ ...action, name: correctiveAction(action.id) })),
    ].filter(({ completedOn }) => !completedOn);
    if (open.length === 0) return;
    const names = listed(
      open.map(({ name }) => name),
      'and',
    );
    report.at(
      finding.status,
      `The finding is "${finding.status.value}", but ${names} ${open.length === 1 ? 'is' : 'are'} not completed. Record "completedOn", or set the status back.`,
      open.map((action) => ({ where: addressOf(finding, action), message: 'not completed' })),
    );
  },
});
