import assert from 'node:assert/strict';
import { engineWith, reportOf } from './small-audit.ts';

type Replacement = readonly [text: string, by: string];

/** What is still to be done about one finding. */
function steps(finding: string, ...replacements: readonly Replacement[]) {
  const item = reportOf(engineWith(...replacements)).openItems.find((each) => each.finding.id === finding);
  return item?.steps.map(({ kind, action, status }) => [kind, action?.id, status]);
}

describe('the findings of the internal audit report', () => {
  const { findings, openItems } = reportOf(engineWith());

  it('stand in full, the gravest first', () => {
    assert.deepEqual(
      findings.map(({ id }) => id),
      ['F-1', 'F-3', 'F-4', 'F-2'],
    );
    const [first] = findings;
    assert.deepEqual(first?.requirements, [{ id: 'A.5.18', title: 'Access rights' }]);
    assert.deepEqual(first?.evidence, [{ id: 'E-2', title: 'Sample of 25 leavers' }]);
    assert.deepEqual(first?.repeats, { id: 'F-OLD', title: 'Accounts of leavers', audit: 'IA-0' });
    assert.equal(first?.response?.agreed, false);
    assert.equal(first?.correction?.status, 'completed');
  });

  it('have actions that are completed, overdue or due on the as-of date', () => {
    const statuses = (asOf: string) =>
      reportOf(engineWith(), 'IA-1', { asOf }).findings[0]?.actions.map(({ status }) => status);
    assert.deepEqual(statuses('2026-03-31'), ['due', 'completed', 'due']);
    assert.deepEqual(statuses('2026-04-01'), ['overdue', 'completed', 'due']);
    assert.deepEqual(statuses('2026-10-01'), ['overdue', 'completed', 'overdue']);
  });

  it('are open until they are closed or withdrawn; a good practice never is', () => {
    assert.deepEqual(
      openItems.map(({ finding, overdue }) => [finding.id, overdue]),
      [
        ['F-1', true],
        ['F-4', false],
      ],
    );
  });

  it('leave open what is to be done next', () => {
    assert.deepEqual(steps('F-1'), [
      ['corrective-action', 'CA-1', 'overdue'],
      ['corrective-action', 'CA-3', 'due'],
      ['review', 'CA-2', 'no-due-date'],
    ]);
    assert.deepEqual(steps('F-4'), [['decision', undefined, 'no-due-date']]);
  });

  it('ask for a review of effectiveness, another action, or the closing, once actions are completed', () => {
    const completed: readonly Replacement[] = [
      ['due: 2026-03-31 }', 'due: 2026-03-31, completedOn: 2026-03-30 }'],
      ['due: 2026-09-30 }', 'due: 2026-09-30, completedOn: 2026-06-01 }'],
    ];
    const reviewed = (result: string): Replacement => [
      'repeats: F-OLD',
      `effectiveness: { reviewedBy: d.mora, reviewedOn: 2026-06-15, result: ${result} }`,
    ];
    const of = (kind: string) => ['CA-1', 'CA-2', 'CA-3'].map((id) => [kind, id, 'no-due-date']);
    assert.deepEqual(steps('F-1', ...completed), of('review'));
    assert.deepEqual(steps('F-1', ...completed, reviewed('not-effective')), of('further-action'));
    assert.deepEqual(steps('F-1', ...completed, reviewed('effective')), [['closing', undefined, 'no-due-date']]);
  });

  it('ask for a due date of an action that has none', () => {
    assert.deepEqual(steps('F-1', [', due: 2026-09-30 }', ' }'])?.[1], ['corrective-action', 'CA-3', 'no-due-date']);
  });
});
