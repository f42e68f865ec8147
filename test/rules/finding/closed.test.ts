import { assertReports } from '../../support/assert-reports.ts';

describe('closed findings', () => {
  it('of nonconformities have each action found effective', () => {
    assertReports(
      'finding/closed-without-effectiveness',
      `
kind: Finding
id: F-1
type: minor-nonconformity
status: closed   # expect: finding/closed-without-effectiveness
correctiveActions:
  - { id: CA-1, effectiveness: { result: not-effective } }
effectiveness: { result: effective }
---
kind: Finding
id: F-2
type: minor-nonconformity
status: closed
correctiveActions:
  - { id: CA-1, effectiveness: { result: effective } }
effectiveness: { result: not-effective }
---
kind: Finding
id: F-3
type: minor-nonconformity
status: closed
correctiveActions: [{ id: CA-1, effectiveness: { result: maybe } }]
---
kind: Finding
id: F-4
type: minor-nonconformity
status: closed
---
kind: Finding
id: F-5
type: minor-nonconformity
status: action-implemented
correctiveActions: [{ id: CA-1 }]
---
kind: Finding
id: F-6
type: observation
status: closed
correctiveActions: [{ id: CA-1 }]
`,
    );
  });

  it('say by whom and when, good practice aside', () => {
    assertReports(
      'finding/closed-without-closer',
      `
kind: Finding
id: F-1
type: observation
status: closed   # expect: finding/closed-without-closer
closedOn: 2026-06-16
---
kind: Finding
id: F-2
type: minor-nonconformity
status: closed   # expect: finding/closed-without-closer
closedBy: d.mora
---
kind: Finding
id: F-3
type: good-practice
status: closed
---
kind: Finding
id: F-4
type: observation
status: closed
closedBy: d.mora
closedOn: yesterday
---
kind: Finding
id: F-5
type: observation
status: action-implemented
`,
    );
  });
});
