import { isNonconformity } from '../../engine/lookup/nonconformity.ts';
import { defineRule } from '../../engine/rule.ts';

export const noCriterion = defineRule({
  id: 'finding/no-criterion',
  severity: 'error',
  clause: 'ISO 19011 6.4.8',
  title: 'A nonconformity does not say what is required.',
  why: 'A nonconformity is the non-fulfilment of a requirement; without the requirement it is an opinion.',
  remedy: 'Write into `criterion` what the standard, the policy or the contract asks for.',
  examples: {
    bad: `
kind: Finding
id: F-1
type: minor-nonconformity   # expect: finding/no-criterion
`,
    good: `
kind: Finding
id: F-1
type: minor-nonconformity
criterion: Access rights are removed on termination
`,
  },
  judges: ['Finding'],
  check(finding, _isms, report) {
    if (!finding.type || !isNonconformity(finding) || finding.criterion) return;
    report.at(finding.type, 'This nonconformity has no criterion. Say under "criterion" what is required.');
  },
});
