import { defineRule } from '../../engine/rule.ts';
import { daysBetween } from '../../model/dates.ts';
import { spanOf } from '../../model/values.ts';

/** Days in which results can hardly be reported and acted on. */
const daysToReport = 14;

export const noTimeToReport = defineRule({
  id: 'schedule/no-time-to-report',
  severity: 'hint',
  clause: '9.2.2 c',
  title: 'An audit ends less than fifteen days before an external audit.',
  why: 'Results have to reach management before the external audit, and something has to follow from them.',
  remedy: 'Plan the audit earlier.',
  examples: {
    bad: `
kind: Isms
id: acme
certification:
  externalAudits:
    surveillance: { type: surveillance, date: 2027-04-13 }
---
kind: AuditPlan
id: IA-1
status: draft
period:
  start: 2027-03-24
  end: 2027-03-30   # expect: schedule/no-time-to-report
`,
    good: `
kind: Isms
id: acme
certification:
  externalAudits:
    surveillance: { type: surveillance, date: 2027-04-13 }
---
kind: AuditPlan
id: IA-1
status: draft
period: { start: 2027-03-24, end: 2027-03-29 }
`,
  },
  judges: ['AuditPlan'],
  check(plan, isms, report) {
    const end = spanOf(plan.period)?.end;
    const status = plan.status?.value;
    if (!plan.period?.end || end === undefined || status === undefined || status === 'completed') return;
    const external = isms.externalAudits.following(end);
    if (!external) return;
    const days = daysBetween(end, external.date);
    if (days > daysToReport) return;
    const message = `External audit ${external.id} follows on ${external.date}: ${inDays(days)} to report and to act. Let this audit end earlier.`;
    report.at(plan.period.end, message, [
      { where: isms.externalAudits.dateOf(external), message: 'the external audit' },
    ]);
  },
});

function inDays(days: number): string {
  if (days === 0) return 'no day is left';
  return days === 1 ? 'one day is left' : `${days} days are left`;
}
