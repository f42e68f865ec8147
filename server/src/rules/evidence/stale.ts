import { defineRule } from '../../engine/rule.ts';
import { minus } from '../../model/dates.ts';
import { spanOf } from '../../model/values.ts';

/** How long before an audit its evidence may speak of. */
const oldest = 'P12M';

export const stale = defineRule({
  id: 'evidence/stale',
  severity: 'warning',
  clause: 'ISO 19011 6.4.7',
  title: 'Evidence speaks of a time that ended more than twelve months before the audit.',
  why: 'It says little about the state that the audit is to judge.',
  remedy: 'Collect newer evidence, or correct the period.',
  examples: {
    bad: `
kind: AuditPlan
id: IA-1
period: { start: 2026-02-02, end: 2026-02-13 }
---
kind: EvidenceRegister
id: evidence
audit: IA-1
items:
  E-1:
    period:
      start: 2024-08-01
      end: 2025-02-01   # expect: evidence/stale
`,
    good: `
kind: AuditPlan
id: IA-1
period: { start: 2026-02-02, end: 2026-02-13 }
---
kind: EvidenceRegister
id: evidence
audit: IA-1
items:
  E-1:
    period: { start: 2024-08-01, end: 2025-02-02 }
`,
  },
  judges: ['EvidenceRegister'],
  check(register, isms, report) {
    const audit = register.audit?.value;
    const start = audit === undefined ? undefined : isms.audits.span(audit)?.start;
    if (start === undefined) return;
    const since = minus(start, oldest);
    for (const { key, value } of register.items?.entries ?? []) {
      const end = spanOf(value.period)?.end;
      if (!value.period?.end || end === undefined || end >= since) continue;
      report.at(
        value.period.end,
        `Evidence ${key} speaks of a time until ${end}, more than twelve months before the start of audit ${audit} on ${start}. Collect newer evidence.`,
      );
    }
  },
});
