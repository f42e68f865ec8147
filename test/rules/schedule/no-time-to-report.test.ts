import { assertReports } from '../../support/assert-reports.ts';
import { ismsWith } from './fixtures.ts';

describe('schedule/no-time-to-report', () => {
  it('counts fourteen days, the day itself too, and asks plans alone that are not completed', () => {
    assertReports(
      'schedule/no-time-to-report',
      `${ismsWith('    S-1: { type: surveillance, date: 2027-04-15 }\n')}
# file: plans.audit.yaml
kind: AuditProgramme
id: programme
audits:
  IA-0: { period: { start: 2027-04-01, end: 2027-04-05 } }
---
kind: AuditPlan
id: IA-1
status: approved
period:
  start: 2027-04-01
  end: 2027-04-15   # expect: schedule/no-time-to-report
---
kind: AuditPlan
id: IA-2
status: draft
period: { start: 2027-04-01, end: 2027-04-16 }
---
kind: AuditPlan
id: IA-3
status: in-progress
period:
  start: 2027-04-01
  end: 2027-04-01   # expect: schedule/no-time-to-report
---
kind: AuditPlan
id: IA-4
status: draft
period: { start: 2027-03-01, end: 2027-03-31 }
---
kind: AuditPlan
id: IA-5
status: completed
period: { start: 2027-04-01, end: 2027-04-05 }
---
kind: AuditPlan
id: IA-6
status: cancelled
period: { start: 2027-04-01, end: 2027-04-05 }
`,
    );
  });

  it('takes stage 1 and stage 2 as one audit on the day of stage 1', () => {
    assertReports(
      'schedule/no-time-to-report',
      `${ismsWith('    one: { type: stage-1, date: 2027-04-15 }\n    two: { type: stage-2, date: 2027-06-15 }\n')}
# file: plans.audit.yaml
kind: AuditPlan
id: IA-1
status: draft
period: { start: 2027-06-01, end: 2027-06-05 }
`,
    );
  });
});
