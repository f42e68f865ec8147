import { assertReports } from '../../support/assert-reports.ts';

describe('schedule/session-outside-period', () => {
  it('takes the first and the last day as within', () => {
    assertReports(
      'schedule/session-outside-period',
      `
kind: AuditPlan
id: IA-1
period: { start: 2026-02-02, end: 2026-02-13 }
sessions:
  - date: 2026-02-01   # expect: schedule/session-outside-period
  - date: 2026-02-02
  - date: 2026-02-13
  - date: 2026-02-14   # expect: schedule/session-outside-period
  - date: 2026-02-31
`,
    );
  });
});
