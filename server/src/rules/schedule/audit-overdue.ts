import { defineRule } from '../../engine/rule.ts';
import { type Period, spanOf } from '../../model/values.ts';

export const auditOverdue = defineRule({
  id: 'schedule/audit-overdue',
  severity: 'warning',
  clause: '9.2.1',
  title: 'The days of an audit are past, and it is neither completed nor cancelled.',
  why: 'Internal audits are to be conducted at planned intervals: either this one did not take place, or its record is out of date.',
  remedy: 'Carry it out and set its status, move it, or cancel it with a reason.',
  examples: {
    bad: `
kind: AuditPlan
id: IA-1
status: in-progress
period:
  start: 2026-06-22
  end: 2026-06-29   # expect: schedule/audit-overdue
`,
    good: `
kind: AuditPlan
id: IA-1
status: in-progress
period: { start: 2026-06-22, end: 2026-06-30 }
`,
  },
  judges: ['AuditPlan', 'AuditProgramme'],
  check(record, isms, report) {
    const judge = (audit: string, state: string, period: Period | undefined): void => {
      const end = spanOf(period)?.end;
      if (!period?.end || end === undefined || end >= isms.today()) return;
      report.at(
        period.end,
        `${audit} was to end on ${end} and is ${state}. Complete or cancel it, or move its period.`,
      );
    };
    if (record.kind === 'AuditPlan') {
      const status = record.status?.value;
      if (status !== undefined && status !== 'completed')
        judge(`Audit ${record.id?.value ?? ''}`.trimEnd(), `still "${status}"`, record.period);
      return;
    }
    for (const { key, value } of record.audits?.entries ?? []) {
      if (value.status || isms.audits.hasPlan(key)) continue;
      judge(`Audit ${key}`, 'neither planned nor completed', value.period);
    }
  },
});
