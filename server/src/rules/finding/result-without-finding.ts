import { defineRule } from '../../engine/rule.ts';

export const resultWithoutFinding = defineRule({
  id: 'finding/result-without-finding',
  severity: 'error',
  clause: 'ISO 19011 6.4.8',
  title: 'A result is nonconforming and names no finding.',
  why: 'What is only in a workpaper is neither reported nor corrected.',
  remedy: 'Raise a finding and name it in `findings`.',
  examples: {
    bad: `
kind: Workpaper
id: WP-1
results:
  A.5.18: { result: nonconforming, evidence: [E-1] }   # expect: finding/result-without-finding
`,
    good: `
kind: Workpaper
id: WP-1
results:
  A.5.18: { result: nonconforming, evidence: [E-1], findings: [F-1] }
`,
  },
  judges: ['Workpaper'],
  check(workpaper, _isms, report) {
    for (const entry of workpaper.results?.entries ?? []) {
      const { result, findings } = entry.value;
      if (result?.value !== 'nonconforming' || findings?.items.length) continue;
      report.atKey(
        entry,
        `The result for ${entry.key} is "nonconforming" and names no finding. Raise one, and name it under "findings".`,
      );
    }
  },
});
