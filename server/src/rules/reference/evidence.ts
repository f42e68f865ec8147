import { quote } from '../../catalog/malformed.ts';
import type { Isms } from '../../engine/isms.ts';
import { defineRule } from '../../engine/rule.ts';
import { evidenceIn } from '../../model/mentions/evidence.ts';
import type { RecordOf } from '../../model/record.ts';
import { entryInOtherCase, spelling } from './other-case.ts';
import { reportMention } from './report-mention.ts';

export const evidence = defineRule({
  id: 'reference/evidence',
  severity: 'error',
  clause: 'ISO 19011 6.4.7',
  title: 'Evidence is named that no register has.',
  why: 'Only what can be verified is audit evidence; what nobody can look up supports neither a result nor a finding.',
  remedy: 'Correct the id, or enter the evidence in a register. The evidence of a competence may also be a file.',
  examples: {
    bad: `
kind: Finding
id: F-1
evidence:
  - E-1
  - E-2   # expect: reference/evidence
---
kind: EvidenceRegister
id: evidence
items:
  E-1: { title: Sample of leavers, reference: Notes in the audit office }
---
kind: People
id: people
people:
  d.mora:
    competence:
      - name: Lead auditor
        evidence: certificates/lost.pdf   # expect: reference/evidence
`,
    good: `
kind: Finding
id: F-1
evidence: [E-1]
---
kind: EvidenceRegister
id: evidence
items:
  E-1: { title: Sample of leavers, reference: Notes in the audit office }
---
kind: People
id: people
people:
  d.mora:
    competence:
      - name: Lead auditor
        evidence: certificates/mora.txt
# file: certificates/mora.txt
Certificate of Dana Mora
`,
  },
  judges: ['People', 'Workpaper', 'Finding'],
  check(record, isms, report) {
    for (const mention of evidenceIn(record)) {
      if (isms.records.hasEvidence(mention.id) || mayBeFile(record, mention.id, isms)) continue;
      reportMention(report, mention, whyNone(record, mention.id, isms));
    }
  },
});

/** What a competence names may be a file; one that nobody has looked for yet may be there. */
function mayBeFile(record: RecordOf<'People' | 'Workpaper' | 'Finding'>, written: string, isms: Isms): boolean {
  if (record.kind !== 'People') return false;
  const file = isms.file(record.file, written);
  return file !== 'outside' && file.fact !== 'absent';
}

function whyNone(record: RecordOf<'People' | 'Workpaper' | 'Finding'>, id: string, isms: Isms): string {
  const otherwise = entryInOtherCase(isms, 'evidence', id);
  const neither = record.kind === 'People' ? ', and no such file is there' : '';
  return `No evidence register has ${quote(id)}${neither}.${spelling(otherwise) || ' Correct the id, or enter the evidence in a register.'}`;
}
