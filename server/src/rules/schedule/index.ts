import { auditOverdue } from './audit-overdue.ts';
import { doubleBooked } from './double-booked.ts';
import { endBeforeStart } from './end-before-start.ts';
import { intervalTooLong } from './interval-too-long.ts';
import { noAuditBeforeExternalAudit } from './no-audit-before-external-audit.ts';
import { noTimeToReport } from './no-time-to-report.ts';
import { outsideCycle } from './outside-cycle.ts';
import { sessionOutsidePeriod } from './session-outside-period.ts';

export const scheduleRules = [
  endBeforeStart,
  sessionOutsidePeriod,
  doubleBooked,
  outsideCycle,
  auditOverdue,
  intervalTooLong,
  noTimeToReport,
  noAuditBeforeExternalAudit,
] as const;
