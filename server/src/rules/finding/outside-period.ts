import { defineRule } from '../../engine/rule.ts';
import { daysBetween } from '../../model/dates.ts';

/** Days after an audit in which its findings may still be written down. */
const daysToRaise = 30;

export const outsidePeriod = defineRule({
  id: 'finding/outside-period',
  severity: 'warning',
  clause: 'ISO 19011 6.4.8',
  title: 'A finding was raised before its audit began or more than 30 days after it ended.',
  why: 'A finding rests on what was seen in the audit; a day far from it is mistyped, or the finding belongs to another audit.',
  remedy: 'Correct the day, or name the audit in which it was found.',
  examples: {
    bad: `
kind: AuditPlan
id: IA-1
period: { start: 2026-02-02, end: 2026-02-13 }
---
kind: Finding
id: F-1
audit: IA-1
raisedOn: 2026-03-16   # expect: finding/outside-period
`,
    good: `
kind: AuditPlan
id: IA-1
period: { start: 2026-02-02, end: 2026-02-13 }
---
kind: Finding
id: F-1
audit: IA-1
raisedOn: 2026-03-15
`,
  },
  judges: ['Finding'],
  check(finding, isms, report) {
    const audit = finding.audit?.value;
    const raisedOn = finding.raisedOn?.value;
    const span = audit === undefined ? undefined : isms.audits.span(audit);
    if (!finding.raisedOn || raisedOn === undefined || !span) return;
    const isEarly = raisedOn < span.start;
    if (!isEarly && (raisedOn <= span.end || daysBetween(span.end, raisedOn) <= daysToRaise)) return;
    const when = isEarly
      ? `before audit ${audit} began on ${span.start}`
      : `more than ${daysToRaise} days after audit ${audit} ended on ${span.end}`;
    report.at(
      finding.raisedOn,
      `The finding was raised on ${raisedOn}, ${when}. Correct the day, or raise it in the audit that found it.`,
    );
  },
});
