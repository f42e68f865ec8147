import { defineRule } from '../../engine/rule.ts';

export const unused = defineRule({
  id: 'evidence/unused',
  severity: 'information',
  clause: 'ISO 19011 6.4.7',
  title: 'Nothing refers to a piece of evidence.',
  why: 'Evidence that no result, finding, action or competence rests on is either superfluous or forgotten.',
  remedy: 'Name it where it belongs, or take it out of the register.',
  examples: {
    bad: `
kind: EvidenceRegister
id: evidence
items:
  E-1:   # expect: evidence/unused
    title: Sample of 25 leavers
`,
    good: `
kind: EvidenceRegister
id: evidence
items:
  E-1:
    title: Sample of 25 leavers
---
kind: Workpaper
id: WP-1
results:
  A.5.18: { result: conforms, evidence: [E-1] }
`,
  },
  judges: ['EvidenceRegister'],
  check(register, isms, report) {
    for (const entry of register.items?.entries ?? []) {
      if (isms.records.isEvidenceNamed(entry.key)) continue;
      report.atKey(
        entry,
        `No result, finding, action, review or competence names evidence ${entry.key}. Name it where it belongs, or remove it.`,
      );
    }
  },
});
