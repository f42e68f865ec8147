import type { Isms } from '../../engine/isms.ts';
import { defineRule } from '../../engine/rule.ts';
import type { AuditRecord } from '../../model/record.ts';
import { type Period, type Span, spanOf } from '../../model/values.ts';

export const outsideCycle = defineRule({
  id: 'schedule/outside-cycle',
  severity: 'warning',
  clause: '9.2.2',
  title: 'An audit starts outside the cycle of its programme.',
  why: 'The programme was approved for its cycle; an audit beyond it belongs to the programme before or after.',
  remedy: 'Move the audit, change the cycle, or enter the audit in the programme it belongs to.',
  examples: {
    bad: `
kind: AuditProgramme
id: programme
cycle: { start: 2025-03-01, end: 2028-02-29 }
audits:
  IA-1:
    period:
      start: 2028-03-01   # expect: schedule/outside-cycle
      end: 2028-03-10
`,
    good: `
kind: AuditProgramme
id: programme
cycle: { start: 2025-03-01, end: 2028-02-29 }
audits:
  IA-1:
    period: { start: 2028-02-28, end: 2028-03-10 }
`,
  },
  judges: ['AuditPlan', 'AuditProgramme'],
  check(record, isms, report) {
    const cycle = cycleOf(record, isms);
    if (!cycle) return;
    for (const period of periodsOf(record, isms)) {
      const start = spanOf(period)?.start;
      if (!period?.start || start === undefined || (cycle.start <= start && start <= cycle.end)) continue;
      report.at(
        period.start,
        `The audit starts on ${start}, outside the cycle of its programme, ${cycle.start} to ${cycle.end}. Move it, or plan it in another programme.`,
      );
    }
  },
});

function cycleOf(record: AuditRecord, isms: Isms): Span | undefined {
  if (record.kind === 'AuditProgramme') return spanOf(record.cycle);
  const programme = record.kind === 'AuditPlan' ? record.programme?.value : undefined;
  return programme === undefined ? undefined : isms.programmes.cycle(programme);
}

/** The plan's own period, or those of the entries without a plan that say neither `cancelled` nor something broken. */
function periodsOf(record: AuditRecord, isms: Isms): readonly (Period | undefined)[] {
  if (record.kind === 'AuditPlan') return [record.period];
  if (record.kind !== 'AuditProgramme') return [];
  return (record.audits?.entries ?? []).flatMap(({ key, value: { status, period } }) => {
    const counts = !status || status.value === 'completed';
    return counts && !isms.audits.hasPlan(key) ? [period] : [];
  });
}
