import { quote } from '../../catalog/malformed.ts';
import { defineRule } from '../../engine/rule.ts';

export const hashMismatch = defineRule({
  id: 'evidence/hash-mismatch',
  severity: 'error',
  clause: '7.5.3',
  title: 'A file of evidence is not the one that was collected: its SHA-256 is another.',
  why: 'What a conclusion rests on has to be what the auditor saw; evidence that was changed later proves nothing.',
  remedy:
    'Restore the file as it was collected, from git or a backup. Where the new file is the evidence, register it as such.',
  examples: {
    bad: `
kind: EvidenceRegister
id: evidence
items:
  E-1:
    title: Sample of 25 leavers
    file: leavers.csv
    sha256: ebc758de2a143aff3ef71ec5d0588ff394621a187d7ce8e1aa77d847f9176f9b   # expect: evidence/hash-mismatch
# file: leavers.csv
name,left,disabled,corrected
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
      const file = value.file?.value;
      const expected = value.sha256?.value;
      if (file === undefined || !value.sha256 || expected === undefined) continue;
      const hash = isms.fileHash(register.file, file);
      if (hash === 'unknown' || hash === 'absent' || hash.sha256 === expected) continue;
      report.at(
        value.sha256,
        `${quote(file)} has changed since ${key} was collected: its SHA-256 is now ${hash.sha256}. Restore the file; never adapt the hash.`,
      );
    }
  },
});
