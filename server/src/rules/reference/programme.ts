import { quote } from '../../catalog/malformed.ts';
import { defineRule } from '../../engine/rule.ts';
import { programmesIn } from '../../model/mentions/audits.ts';
import { documentInOtherCase, spelling } from './other-case.ts';
import { reportMention } from './report-mention.ts';

export const programme = defineRule({
  id: 'reference/programme',
  severity: 'error',
  clause: '9.2.2',
  title: 'An audit programme is named that does not exist.',
  why: 'Audits are carried out under a programme; one that nobody finds plans nothing and covers nothing.',
  remedy: 'Correct the id, or write the programme.',
  examples: {
    bad: `
kind: AuditPlan
id: IA-1
programme: programme-2025   # expect: reference/programme
---
kind: AuditProgramme
id: programme-2026
continues: programme-2025   # expect: reference/programme
`,
    good: `
kind: AuditPlan
id: IA-1
programme: programme-2026
---
kind: AuditProgramme
id: programme-2026
continues: programme-2025
---
kind: AuditProgramme
id: programme-2025
`,
  },
  judges: ['AuditPlan', 'AuditProgramme'],
  check(record, isms, report) {
    for (const mention of programmesIn(record)) {
      if (isms.records.hasProgramme(mention.id)) continue;
      const otherwise = documentInOtherCase(isms, 'AuditProgramme', mention.id);
      reportMention(
        report,
        mention,
        `There is no audit programme ${quote(mention.id)}.${spelling(otherwise) || ' Correct the id, or write the programme.'}`,
      );
    }
  },
});
