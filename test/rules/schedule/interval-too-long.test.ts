import { assertReports } from '../../support/assert-reports.ts';

describe('schedule/interval-too-long', () => {
  it('orders audits by their start, a plan before its entry, without cancelled ones', () => {
    assertReports(
      'schedule/interval-too-long',
      `
kind: AuditProgramme
id: programme
frequency: P6M
audits:
  IA-3:
    period:
      start: 2026-03-01   # expect: schedule/interval-too-long
      end: 2026-03-05
  IA-1: { period: { start: 2025-01-01, end: 2025-01-31 } }
  IA-2: { period: { start: 2026-09-01, end: 2026-09-01 } }
  IA-4: { period: { start: 2025-12-01, end: 2025-12-05 }, status: cancelled }
  IA-5: { period: { start: 2025-12-02, end: 2025-12-05 } }
---
kind: AuditPlan
id: IA-2
status: draft
programme: programme
period:
  start: 2025-08-01   # expect: schedule/interval-too-long
  end: 2025-08-31
---
kind: AuditPlan
id: IA-5
programme: programme
status: cancelled
period: { start: 2025-12-02, end: 2025-12-05 }
---
kind: AuditPlan
id: IA-6
status: draft
programme: programme
period: { start: 2027-12-02, end: 2027-12-05 }
`,
    );
  });

  it('clamps to the end of a shorter month', () => {
    assertReports(
      'schedule/interval-too-long',
      `
kind: AuditProgramme
id: in-time
frequency: P6M
audits:
  IA-1: { period: { start: 2025-08-01, end: 2025-08-31 } }
  IA-2: { period: { start: 2026-02-28, end: 2026-03-05 } }
---
kind: AuditProgramme
id: late
frequency: P6M
audits:
  IA-3: { period: { start: 2025-08-01, end: 2025-08-31 } }
  IA-4:
    period:
      start: 2026-03-01   # expect: schedule/interval-too-long
      end: 2026-03-05
`,
    );
  });

  it('is silent before and after an audit whose days or state are broken, and goes on elsewhere', () => {
    assertReports(
      'schedule/interval-too-long',
      `
kind: AuditProgramme
id: programme
frequency: P6M
audits:
  IA-1: { period: { start: 2024-01-01, end: 2024-01-31 } }
  IA-2:
    period:
      start: 2025-01-01   # expect: schedule/interval-too-long
      end: 2025-01-05
  IA-3: { period: { start: 2026-01-10, end: 2026-01-05 } }
  IA-4: { period: { start: 2027-01-01, end: 2027-01-05 } }
  IA-5:
    period:
      start: 2028-01-01   # expect: schedule/interval-too-long
      end: 2028-01-05
  IA-6: { status: dropped, period: { start: 2029-01-01, end: 2029-01-05 } }
  IA-7: { period: { start: 2030-01-01, end: 2030-01-05 } }
`,
    );
  });

  it('is silent where an audit with broken days may lie between, or the frequency is broken', () => {
    assertReports(
      'schedule/interval-too-long',
      `
kind: AuditProgramme
id: programme
frequency: P6M
audits:
  IA-1: { period: { start: 2025-01-01, end: 2025-01-31 } }
  IA-2: { period: { start: 2025-06-31, end: 2025-07-05 } }
  IA-3: { period: { start: 2025-11-01, end: 2025-11-05 } }
---
kind: AuditProgramme
id: other
frequency: half a year
audits:
  IA-4: { period: { start: 2025-01-01, end: 2025-01-31 } }
  IA-5: { period: { start: 2025-11-01, end: 2025-11-05 } }
---
kind: AuditProgramme
id: undated
frequency: P6M
audits:
  IA-6: { period: { start: 2025-01-01, end: 2025-01-31 } }
  IA-7: { period: { start: 2025-11-01, end: 2025-11-05 } }
  IA-8: { period: { start: soon, end: later } }
`,
    );
  });
});
