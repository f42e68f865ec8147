import { defineRule } from '../../engine/rule.ts';
import { plus } from '../../model/dates.ts';

export const noManagementReview = defineRule({
  id: 'communication/no-management-review',
  severity: 'warning',
  clause: '9.3.2 d',
  title: 'The results of an audit have not come to a management review in time.',
  why: 'Audit results are an input of the management review; the term is the ISMS’s own, 90 days unless it says otherwise.',
  remedy: 'Take the report up in the next review and record it under `managementReview`.',
  examples: {
    bad: `
kind: AuditReport
id: R-1
issuedOn: 2026-04-01   # expect: communication/no-management-review
`,
    good: `
kind: AuditReport
id: R-1
issuedOn: 2026-04-02
---
kind: AuditReport
id: R-2
issuedOn: 2026-02-20
managementReview: { date: 2026-03-05 }
`,
  },
  judges: ['AuditReport'],
  check(record, isms, report) {
    const { issuedOn, managementReview } = record;
    const within = isms.governance.reviewWithin();
    if (issuedOn?.value === undefined || managementReview || within === undefined) return;
    const due = plus(issuedOn.value, within);
    if (isms.today() < due) return;
    report.at(
      issuedOn,
      `No management review has taken up the report; one was due before ${due}. Record it under "managementReview".`,
    );
  },
});
