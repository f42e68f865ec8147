import { assertReports } from '../../support/assert-reports.ts';

describe('schedule/audit-overdue', () => {
  it('asks for a state once the last day is past', () => {
    assertReports(
      'schedule/audit-overdue',
      `
kind: AuditProgramme
id: programme
audits:
  IA-1: { period: { start: 2026-06-01, end: 2026-06-30 } }
  IA-2:
    period:
      start: 2026-06-01
      end: 2026-06-29   # expect: schedule/audit-overdue
  IA-3: { period: { start: 2026-06-01, end: 2026-06-29 }, status: completed }
  IA-4: { period: { start: 2026-06-01, end: 2026-06-29 }, status: cancelled }
  IA-5: { period: { start: 2026-06-01, end: 2026-06-29 }, status: done }
  IA-6: { period: { start: 2026-06-01, end: 2026-06-29 } }
---
kind: AuditPlan
id: IA-6
status: completed
period: { start: 2026-06-01, end: 2026-06-29 }
---
kind: AuditPlan
id: IA-7
status: draft
period:
  start: 2026-06-01
  end: 2026-06-29   # expect: schedule/audit-overdue
---
kind: AuditPlan
id: IA-8
status: finished
period: { start: 2026-06-01, end: 2026-06-29 }
---
kind: AuditPlan
id: IA-9
status: draft
period: { start: 2026-06-01, end: 2026-05-29 }
`,
    );
  });
});
