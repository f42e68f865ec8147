import { assertReports } from '../../support/assert-reports.ts';

describe('corrective actions and corrections', () => {
  it('are overdue from the day after, until they are completed', () => {
    assertReports(
      'finding/action-overdue',
      `
kind: Finding
id: F-1
type: observation
correction:
  due: 2026-06-29   # expect: finding/action-overdue
correctiveActions:
  - id: CA-1
    due: 2026-06-29   # expect: finding/action-overdue
  - { id: CA-2, due: 2026-06-30 }
  - { id: CA-3, due: 2026-06-29, completedOn: 2026-07-15 }
  - { id: CA-4, due: 2026-06-29, completedOn: tomorrow }
  - { id: CA-5, due: 2026-06-31 }
---
kind: Finding
id: F-2
status: withdrawn
correction: { due: 2026-06-29 }
`,
    );
  });

  it('need a due date, a broken one being none of this rule', () => {
    assertReports(
      'finding/no-due-date',
      `
kind: Finding
id: F-1
type: good-practice
correction: { description: At once }
correctiveActions:
  - id: CA-1   # expect: finding/no-due-date
  - id: CA-2   # expect: finding/no-due-date
    completedOn: 2026-03-20
  - { id: CA-3, due: soon }
  - { description: Without an id }
`,
    );
  });

  it('are completed before the finding is implemented or closed', () => {
    assertReports(
      'finding/implemented-with-open-action',
      `
kind: Finding
id: F-1
type: observation
status: action-implemented   # expect: finding/implemented-with-open-action
correction: { description: Done }
---
kind: Finding
id: F-2
status: closed   # expect: finding/implemented-with-open-action
correctiveActions:
  - { id: CA-1, completedOn: 2026-03-20 }
  - { id: CA-2 }
  - { id: CA-3 }
---
kind: Finding
id: F-3
status: action-planned
correctiveActions: [{ id: CA-1 }]
---
kind: Finding
id: F-4
status: closed
correction: { completedOn: 2026-13-01 }
`,
    );
  });
});
