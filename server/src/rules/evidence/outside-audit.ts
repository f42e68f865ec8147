import { defineRule } from '../../engine/rule.ts';

export const outsideAudit = defineRule({
  id: 'evidence/outside-audit',
  severity: 'warning',
  clause: 'ISO 19011 6.5.1',
  title: 'Evidence was collected after the report of its audit was issued.',
  why: 'The report cannot rest on what was collected later.',
  remedy: 'Correct the day, enter the evidence in a register of its own, or issue the report again.',
  examples: {
    bad: `
kind: AuditReport
id: R-1
audit: IA-1
issuedOn: 2026-02-20
---
kind: EvidenceRegister
id: evidence
audit: IA-1
items:
  E-1:
    collectedOn: 2026-02-21   # expect: evidence/outside-audit
`,
    good: `
kind: AuditReport
id: R-1
audit: IA-1
issuedOn: 2026-02-20
---
kind: EvidenceRegister
id: evidence
audit: IA-1
items:
  E-1:
    collectedOn: 2026-02-20
`,
  },
  judges: ['EvidenceRegister'],
  check(register, isms, report) {
    const audit = register.audit?.value;
    const issuedOn = audit === undefined ? undefined : isms.records.reportedOn(audit);
    if (issuedOn === undefined) return;
    for (const { key, value } of register.items?.entries ?? []) {
      const collectedOn = value.collectedOn?.value;
      if (!value.collectedOn || collectedOn === undefined || collectedOn <= issuedOn) continue;
      report.at(
        value.collectedOn,
        `Evidence ${key} was collected on ${collectedOn}, after the report of audit ${audit} was issued on ${issuedOn}. Correct the day, or register it for a later audit.`,
      );
    }
  },
});
