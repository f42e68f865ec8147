import { isNonconformity } from '../../engine/lookup/nonconformity.ts';
import { defineRule } from '../../engine/rule.ts';

export const noEvidence = defineRule({
  id: 'finding/no-evidence',
  severity: 'error',
  clause: 'ISO 19011 6.4.8',
  title: 'A nonconformity names no evidence.',
  why: 'Findings are audit evidence held against criteria; the auditee and the next auditor must be able to see it.',
  remedy: 'Name the evidence that the nonconformity rests on, and enter it in a register.',
  examples: {
    bad: `
kind: Finding
id: F-1
type: major-nonconformity   # expect: finding/no-evidence
evidence: []
`,
    good: `
kind: Finding
id: F-1
type: major-nonconformity
evidence: [E-1]
`,
  },
  judges: ['Finding'],
  check(finding, _isms, report) {
    if (!finding.type || !isNonconformity(finding) || finding.evidence?.items.length) return;
    report.at(
      finding.type,
      'This nonconformity names no evidence. Name under "evidence" what shows that the requirement is not met.',
    );
  },
});
