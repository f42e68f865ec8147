import { assertReports } from '../../support/assert-reports.ts';

describe('the treatment of a nonconformity', () => {
  it('shows from action-planned on, and is not asked of other findings', () => {
    const rules = ['no-cause', 'no-correction', 'no-corrective-action'];
    for (const rule of rules) {
      assertReports(
        `finding/${rule}`,
        `
kind: Finding
id: F-1
type: minor-nonconformity
status: open
---
kind: Finding
id: F-2
type: minor-nonconformity
status: action-planned   # expect: finding/${rule}
correctiveActions: []
---
kind: Finding
id: F-3
type: major-nonconformity
status: closed   # expect: finding/${rule}
cause: ""
correction:
---
kind: Finding
id: F-4
type: observation
status: closed
---
kind: Finding
id: F-5
type: major-nonconformity
status: withdrawn
---
kind: Finding
id: F-6
type: nonconformity
status: closed
---
kind: Finding
id: F-7
type: major-nonconformity
status: done
`,
      );
    }
  });

  it('rests on a criterion and on evidence', () => {
    assertReports(
      'finding/no-',
      `
kind: Finding
id: F-1
type: major-nonconformity   # expect: finding/no-criterion, finding/no-evidence
criterion: ""
evidence: []
---
kind: Finding
id: F-2
type: major-nonconformity
criterion: true
evidence: E-1
---
kind: Finding
id: F-3
type: opportunity-for-improvement
`,
    );
  });
});
