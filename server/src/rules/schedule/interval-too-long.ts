import type { Interval } from '../../engine/lookup/programmes.ts';
import { defineRule } from '../../engine/rule.ts';
import type { AuditRecord } from '../../model/record.ts';
import type { Day, Value } from '../../model/values.ts';

export const intervalTooLong = defineRule({
  id: 'schedule/interval-too-long',
  severity: 'warning',
  clause: '9.2.1',
  title: 'An audit starts later after the one before it than the programme allows.',
  why: 'The programme promises a longest time between two audits; certification bodies look at whether it is kept.',
  remedy: 'Move the audit, put another one between, or change the frequency of the programme.',
  examples: {
    bad: `
kind: AuditProgramme
id: programme
frequency: P6M
audits:
  IA-1: { period: { start: 2026-01-12, end: 2026-01-16 } }
  IA-2:
    period:
      start: 2026-07-17   # expect: schedule/interval-too-long
      end: 2026-07-20
`,
    good: `
kind: AuditProgramme
id: programme
frequency: P6M
audits:
  IA-1: { period: { start: 2026-01-12, end: 2026-01-16 } }
  IA-2: { period: { start: 2026-07-16, end: 2026-07-20 } }
`,
  },
  judges: ['AuditPlan', 'AuditProgramme'],
  check(record, isms, report) {
    const judge = (interval: Interval | undefined, start: Value<Day> | undefined): void => {
      if (!interval || !start || !isAt(record, start, interval)) return;
      const { before, audit, latest } = interval;
      if (audit.span.start <= latest) return;
      report.at(
        start,
        `Audit ${audit.audit} starts on ${audit.span.start}; the programme wants it by ${latest}, counted from the end of audit ${before.audit} on ${before.span.end}. Bring it forward, or put an audit between.`,
        [{ where: before.where, message: `audit ${before.audit}, the one before` }],
      );
    };
    const id = record.id?.value;
    if (id === undefined) return;
    if (record.kind === 'AuditPlan') {
      const programme = isms.programmes.having(id);
      if (programme !== undefined) judge(isms.programmes.interval(programme, id), record.period?.start);
      return;
    }
    for (const { key, value } of record.audits?.entries ?? []) {
      judge(isms.programmes.interval(id, key), value.period?.start);
    }
  },
});

/** Whether the days of the audit are those that stand here: a plan's count before its entry's. */
function isAt(record: AuditRecord, start: Value<Day>, { audit: { where } }: Interval): boolean {
  return where.file === record.file && where.index === record.index && where.pointer === start.at;
}
