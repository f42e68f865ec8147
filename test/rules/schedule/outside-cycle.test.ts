import { assertReports } from '../../support/assert-reports.ts';

describe('schedule/outside-cycle', () => {
  it('goes by the start, by the programme that a plan names, and leaves entries with a plan to the plan', () => {
    assertReports(
      'schedule/outside-cycle',
      `
kind: AuditProgramme
id: programme
cycle: { start: 2025-03-01, end: 2025-12-31 }
audits:
  IA-1: { period: { start: 2024-01-01, end: 2024-01-05 } }
  IA-2: { period: { start: 2024-01-01, end: 2024-01-05 }, status: cancelled }
  IA-3: { period: { start: 2024-01-01, end: 2024-01-05 } }
  IA-4:
    status: completed
    period:
      start: 2025-02-28   # expect: schedule/outside-cycle
      end: 2025-03-05
  IA-5: { period: { start: 2026-01-01, end: 2025-12-01 } }
  IA-6: { period: { start: 2025-12-31, end: 2026-01-05 } }
  ia-1:
    period:
      start: 2024-01-01   # expect: schedule/outside-cycle
      end: 2024-01-05
---
kind: AuditProgramme
id: broken
cycle: { start: 2025-03-01, end: 2025-02-28 }
audits:
  IA-8: { period: { start: 2024-01-01, end: 2024-01-05 } }
---
kind: AuditPlan
id: IA-1
programme: programme
period: { start: 2025-03-01, end: 2025-03-05 }
---
kind: AuditPlan
id: IA-3
status: cancelled
programme: programme
period: { start: 2024-01-01, end: 2024-01-05 }
---
kind: AuditPlan
id: IA-9
programme: programme
period:
  start: 2026-01-01   # expect: schedule/outside-cycle
  end: 2026-01-05
---
kind: AuditPlan
id: IA-10
programme: unknown
period: { start: 2026-01-01, end: 2026-01-05 }
`,
    );
  });
});
