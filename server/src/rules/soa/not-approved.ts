import { defineRule } from '../../engine/rule.ts';
import { kindPlace } from '../../model/record.ts';
import { missing } from '../words.ts';

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
    const keys = [...(statement.approvedBy ? [] : ['approvedBy']), ...(statement.approvedOn ? [] : ['approvedOn'])];
    if (keys.length === 0) return;
    report.at(
      kindPlace,
      `The statement of applicability is not approved: ${missing(keys)}. Have it approved, and record by whom and when.`,
    );
  },
});
