import { addressOf } from '../../engine/address.ts';
import { defineRule } from '../../engine/rule.ts';

export const notApproved = defineRule({
  id: 'communication/not-approved',
  severity: 'warning',
  clause: 'ISO 19011 6.5.2',
  title: 'Nobody has approved a report, or only the person who wrote it.',
  why: 'A report is reviewed and accepted by somebody else before it goes out, as the procedure of the programme says.',
  remedy: 'Have somebody else approve the report and name them under `approvedBy`.',
  examples: {
    bad: `
kind: AuditReport
id: R-1
preparedBy: d.mora
issuedOn: 2026-02-20   # expect: communication/not-approved
---
kind: AuditReport
id: R-2
preparedBy: d.mora
approvedBy: d.mora
issuedOn: 2026-02-20   # expect: communication/not-approved
---
kind: People
id: people
people:
  d.mora: { name: Dana Mora }
`,
    good: `
kind: AuditReport
id: R-1
preparedBy: d.mora
approvedBy: p.lind
issuedOn: 2026-02-20
---
kind: People
id: people
people:
  d.mora: { name: Dana Mora }
  p.lind: { name: Petra Lind }
`,
  },
  judges: ['AuditReport'],
  check(record, isms, report) {
    const { preparedBy, approvedBy, issuedOn } = record;
    if (issuedOn?.value === undefined) return;
    if (!approvedBy) {
      report.at(
        issuedOn,
        `The report was issued on ${issuedOn.value}, and nobody has approved it. Have somebody other than its author do so.`,
      );
      return;
    }
    const approver = approvedBy.value;
    if (approver === undefined || approver !== preparedBy?.value || !isms.parties.hasPerson(approver)) return;
    report.at(
      issuedOn,
      `${isms.parties.nameOf(approver)} prepared the report and approved it. Have somebody else approve it.`,
      [{ where: addressOf(record, approvedBy), message: 'approved here' }],
    );
  },
});
