import type { Isms } from '../../engine/isms.ts';
import type { AuditStatus } from '../../engine/lookup/audits.ts';
import type { ExternalAudit } from '../../engine/lookup/external-audits.ts';
import { defineRule } from '../../engine/rule.ts';
import type { Day } from '../../model/values.ts';

export const noAuditBeforeExternalAudit = defineRule({
  id: 'schedule/no-audit-before-external-audit',
  severity: 'error',
  clause: '9.2.1',
  title: 'No internal audit lies between an external audit and the one before it.',
  why: 'The certification body asks for internal audits since its last visit; without one it raises a nonconformity.',
  remedy: 'Plan an internal audit that ends before the external one; for a past one, complete its record.',
  examples: {
    bad: `
kind: Isms
id: acme
certification:
  externalAudits:
    surveillance-2027:
      type: surveillance
      date: 2027-04-13   # expect: schedule/no-audit-before-external-audit
---
kind: AuditPlan
id: IA-1
status: draft
period: { start: 2027-04-12, end: 2027-04-13 }
`,
    good: `
kind: Isms
id: acme
certification:
  externalAudits:
    surveillance-2027: { type: surveillance, date: 2027-04-13 }
---
kind: AuditPlan
id: IA-1
status: draft
period: { start: 2027-03-01, end: 2027-03-05 }
`,
  },
  judges: ['Isms'],
  check(record, isms, report) {
    const first = isms.documents.first('Isms');
    if (first?.file !== record.file || first.index !== record.index) return;
    const external = isms.externalAudits.all();
    const internal = internalAudits(isms);
    for (const audit of external) {
      const before = external.findLast(({ date }) => date < audit.date);
      const isPast = audit.date < isms.today();
      if (internal.some((each) => mayCount(each, before, audit, isPast))) continue;
      report.at({ at: audit.at }, message(audit, before, isPast), [
        ...(before ? [{ where: isms.externalAudits.dateOf(before), message: 'the external audit before' }] : []),
      ]);
    }
  },
});

interface InternalAudit {
  readonly status: AuditStatus | undefined;
  /** The last day; where the days are broken, all that can be read: it may be one of them. */
  readonly ends: readonly Day[];
}

function internalAudits(isms: Isms): readonly InternalAudit[] {
  return isms.audits.ids().map((id) => {
    const end = isms.audits.span(id)?.end;
    return { status: isms.audits.status(id), ends: end === undefined ? isms.audits.days(id) : [end] };
  });
}

/** Whether an internal audit is one that is asked for. One whose status or days are broken may be. */
function mayCount(
  { status, ends }: InternalAudit,
  before: ExternalAudit | undefined,
  audit: ExternalAudit,
  isPast: boolean,
): boolean {
  const counts = status === undefined || (isPast ? status === 'completed' : status !== 'cancelled');
  const isBetween = (day: Day) => day < audit.date && (before === undefined || before.date <= day);
  return counts && (ends.length === 0 || ends.some(isBetween));
}

function message(audit: ExternalAudit, before: ExternalAudit | undefined, isPast: boolean): string {
  const since = before ? `between external audit ${before.id} on ${before.date} and` : 'before';
  const state = isPast ? 'was completed' : 'ends';
  const remedy = isPast ? 'Record the one that was held, or treat the gap as a finding' : 'Plan one';
  return `No internal audit ${state} ${since} external audit ${audit.id} on ${audit.date}. ${remedy}.`;
}
