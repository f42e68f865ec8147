import { defineRule } from '../../engine/rule.ts';
import { kindPlace } from '../../model/record.ts';

export const notApproved = defineRule({
  id: 'soa/not-approved',
  severity: 'warning',
  clause: '7.5.2',
  title: 'Nobody has approved the statement of applicability.',
  why: 'The statement is what the certificate refers to; until it is approved it is a draft.',
  remedy: 'Have it approved, and write `approvedBy` and `approvedOn`.',
  examples: {
    bad: `
kind: StatementOfApplicability   # expect: soa/not-approved
id: soa
approvedBy: m.ito
`,
    good: `
kind: StatementOfApplicability
id: soa
approvedBy: m.ito
approvedOn: 2026-01-15
`,
  },
  judges: ['StatementOfApplicability'],
  check(statement, _isms, report) {
    const missing = [...(statement.approvedBy ? [] : ['approvedBy']), ...(statement.approvedOn ? [] : ['approvedOn'])];
    if (missing.length === 0) return;
    report.at(kindPlace, `The statement of applicability is not approved: it has no ${missing.join(' and no ')}.`);
  },
});
