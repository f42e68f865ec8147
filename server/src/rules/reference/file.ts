import { quote } from '../../catalog/malformed.ts';
import { defineRule } from '../../engine/rule.ts';
import { filesIn } from '../../model/mentions/files.ts';
import { reportMention } from './report-mention.ts';

export const file = defineRule({
  id: 'reference/file',
  severity: 'error',
  clause: '7.5.3',
  title: 'A file is named that is not there, or that lies outside the workspace folder.',
  why: 'Documented information has to be available where it is needed; a path that leads nowhere is lost evidence.',
  remedy: 'Put the file there, or correct the path: it is relative to the document, with / between folders.',
  examples: {
    bad: `
# file: audits/IA-1/evidence.audit.yaml
kind: EvidenceRegister
id: evidence
items:
  E-1:
    file: evidence/leavers.csv   # expect: reference/file
  E-2:
    file: ../../../secrets.csv   # expect: reference/file
`,
    good: `
# file: audits/IA-1/evidence.audit.yaml
kind: EvidenceRegister
id: evidence
items:
  E-1:
    file: evidence/leavers.csv
# file: audits/IA-1/evidence/leavers.csv
account,left
`,
  },
  judges: ['Isms', 'StatementOfApplicability', 'AuditProgramme', 'Workpaper', 'EvidenceRegister', 'AuditReport'],
  check(record, isms, report) {
    for (const mention of filesIn(record)) {
      const named = isms.file(record.file, mention.id);
      if (named === 'outside') {
        const advice = 'Write a path within it, relative to this document.';
        reportMention(report, mention, `${quote(mention.id)} leads out of the workspace folder. ${advice}`);
      } else if (named.fact === 'absent') {
        reportMention(
          report,
          mention,
          `There is no file ${quote(mention.id)}, seen from the folder of this document. Correct the path, or put the file there.`,
        );
      } else if (record.kind === 'Isms' && mention.at === record.baseline?.at) {
        const fact = isms.baselineFile(record.file, mention.id)?.fact;
        if (typeof fact !== 'object' || !('broken' in fact)) continue;
        const advice = 'It adopts nothing. Correct it, or write it anew with "audit-as-code baseline update".';
        reportMention(report, mention, `The baseline ${quote(mention.id)} cannot be used. ${fact.broken} ${advice}`);
      }
    }
  },
});
