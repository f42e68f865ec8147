import { defineRule } from '../../engine/rule.ts';

export const noHash = defineRule({
  id: 'evidence/no-hash',
  severity: 'warning',
  clause: '7.5.3',
  title: 'A file of evidence has no SHA-256.',
  why: 'Without it nobody can show later that the file is the one that was collected.',
  remedy: 'Write the SHA-256 of the file into `sha256`; the quick fix computes it.',
  examples: {
    bad: `
kind: EvidenceRegister
id: evidence
items:
  E-1:
    title: Sample of 25 leavers
    file: leavers.csv   # expect: evidence/no-hash
# file: leavers.csv
name,left,disabled
`,
    good: `
kind: EvidenceRegister
id: evidence
items:
  E-1:
    title: Sample of 25 leavers
    file: leavers.csv
    sha256: ebc758de2a143aff3ef71ec5d0588ff394621a187d7ce8e1aa77d847f9176f9b
# file: leavers.csv
name,left,disabled
`,
  },
  judges: ['EvidenceRegister'],
  check(register, isms, report) {
    for (const { key, value } of register.items?.entries ?? []) {
      if (value.file?.value === undefined || value.sha256) continue;
      const file = isms.file(register.file, value.file.value);
      if (file === 'outside' || file.fact === 'absent') continue;
      report.at(
        value.file,
        `Evidence ${key} is a file without its SHA-256, so a later change would go unnoticed. Add "sha256".`,
      );
    }
  },
});
