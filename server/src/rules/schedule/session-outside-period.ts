import { addressOf } from '../../engine/address.ts';
import { defineRule } from '../../engine/rule.ts';
import { spanOf } from '../../model/values.ts';

export const sessionOutsidePeriod = defineRule({
  id: 'schedule/session-outside-period',
  severity: 'error',
  clause: 'ISO 19011 6.3.2',
  title: 'A session is on a day outside the period of its audit.',
  why: 'The period is what auditees were told and what was approved; a session beyond it surprises them.',
  remedy: 'Move the session, or change the period and have it approved.',
  examples: {
    bad: `
kind: AuditPlan
id: IA-1
period: { start: 2026-02-02, end: 2026-02-13 }
sessions:
  - id: S1
    date: 2026-02-14   # expect: schedule/session-outside-period
`,
    good: `
kind: AuditPlan
id: IA-1
period: { start: 2026-02-02, end: 2026-02-13 }
sessions:
  - id: S1
    date: 2026-02-13
`,
  },
  judges: ['AuditPlan'],
  check(plan, _isms, report) {
    const span = spanOf(plan.period);
    if (!span || !plan.period) return;
    const related = [{ where: addressOf(plan, plan.period, 'key'), message: 'the period of the audit' }];
    for (const { id, date } of plan.sessions?.items ?? []) {
      if (date?.value === undefined || (span.start <= date.value && date.value <= span.end)) continue;
      const which = id?.value === undefined ? 'This session' : `Session ${id.value}`;
      report.at(
        date,
        `${which} is on ${date.value}, outside the period of the audit, ${span.start} to ${span.end}. Move the session, or change the period.`,
        related,
      );
    }
  },
});
