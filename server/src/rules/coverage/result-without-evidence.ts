import { defineRule } from '../../engine/rule.ts';

export const resultWithoutEvidence = defineRule({
  id: 'coverage/result-without-evidence',
  severity: 'warning',
  clause: '9.2.2',
  title: 'A result names no evidence.',
  why: 'Audit conclusions rest on verifiable evidence (ISO 19011 4 f); a tick alone convinces nobody.',
  remedy: 'Register what was seen or heard, and name it under `evidence`.',
  examples: {
    bad: `
kind: Workpaper
id: WP-1
audit: IA-1
results:
  A.5.15: { result: conforms }   # expect: coverage/result-without-evidence
`,
    good: `
kind: Workpaper
id: WP-1
audit: IA-1
results:
  A.5.15: { result: conforms, evidence: [E-1] }
`,
  },
  judges: ['Workpaper'],
  check(workpaper, _isms, report) {
    for (const entry of workpaper.results?.entries ?? []) {
      const result = entry.value.result?.value;
      if (result !== 'conforms' && result !== 'nonconforming') continue;
      const { evidence } = entry.value;
      if (evidence && evidence.items.length > 0) continue;
      report.atKey(
        entry,
        `The result for ${entry.key}, "${result}", names no evidence. Name what shows it under "evidence".`,
      );
    }
  },
});
