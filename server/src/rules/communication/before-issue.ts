import { addressOf } from '../../engine/address.ts';
import { defineRule } from '../../engine/rule.ts';

export const beforeIssue = defineRule({
  id: 'communication/before-issue',
  severity: 'error',
  clause: 'ISO 19011 6.5.2',
  title: 'A report was delivered before it was issued.',
  why: 'What goes out before the issue is a draft that nobody has approved, or one of the two dates is wrong.',
  remedy: 'Correct the date of the delivery or of the issue.',
  examples: {
    bad: `
kind: AuditReport
id: R-1
issuedOn: 2026-02-20
distribution:
  - to: governing-body
    deliveredOn: 2026-02-19   # expect: communication/before-issue
`,
    good: `
kind: AuditReport
id: R-1
issuedOn: 2026-02-20
distribution:
  - to: governing-body
    deliveredOn: 2026-02-20
`,
  },
  judges: ['AuditReport'],
  check(record, _isms, report) {
    const { issuedOn } = record;
    if (issuedOn?.value === undefined) return;
    for (const { deliveredOn } of record.distribution?.items ?? []) {
      if (deliveredOn?.value === undefined || deliveredOn.value >= issuedOn.value) continue;
      report.at(
        deliveredOn,
        `The report was delivered on ${deliveredOn.value}, before it was issued on ${issuedOn.value}. Correct one of the two days.`,
        [{ where: addressOf(record, issuedOn), message: 'the day of issue' }],
      );
    }
  },
});
