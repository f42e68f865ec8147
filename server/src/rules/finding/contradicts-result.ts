import { addressOf } from '../../engine/address.ts';
import { defineRule } from '../../engine/rule.ts';
import { sound } from '../../model/values.ts';

export const contradictsResult = defineRule({
  id: 'finding/contradicts-result',
  severity: 'error',
  clause: 'ISO 19011 6.4.8',
  title: 'A result conforms and names a nonconformity.',
  why: 'One of the two is wrong, and the report would say both.',
  remedy: 'Set the result to `nonconforming`, or name the finding at the result that it belongs to.',
  examples: {
    bad: `
kind: Workpaper
id: WP-1
audit: IA-1
results:
  A.5.18:
    result: conforms
    findings:
      - F-1   # expect: finding/contradicts-result
---
kind: Finding
id: F-1
audit: IA-1
type: minor-nonconformity
status: open
`,
    good: `
kind: Workpaper
id: WP-1
audit: IA-1
results:
  A.5.18: { result: conforms, findings: [F-1] }
---
kind: Finding
id: F-1
audit: IA-1
type: observation
status: open
`,
  },
  judges: ['Workpaper'],
  check(workpaper, isms, report) {
    const audit = workpaper.audit?.value;
    for (const { key, value } of workpaper.results?.entries ?? []) {
      if (value.result?.value !== 'conforms') continue;
      const related = [{ where: addressOf(workpaper, value.result), message: 'the result' }];
      for (const finding of sound(value.findings)) {
        const standing = isms.records.standing(finding.value);
        if (!standing?.nonconformity || standing.status === 'withdrawn') continue;
        if (isms.records.auditOfFinding(finding.value) !== audit) continue;
        report.at(
          finding,
          `Finding ${finding.value} is a nonconformity, but the result for ${key} is "conforms". Correct the result, or the type of the finding.`,
          related,
        );
      }
    }
  },
});
