import { defineRule } from '../../engine/rule.ts';
import { gapsOf } from './programme-gaps.ts';

export const controlNotCovered = defineRule({
  id: 'coverage/control-not-covered',
  severity: 'warning',
  clause: '9.2.1',
  title: 'No audit of the programme covers an applicable control or additional requirement.',
  why: 'Every control that the statement of applicability declares applicable has to be audited over the cycle.',
  remedy:
    'Add the controls to an audit of the programme, or say in the statement of applicability why they do not apply.',
  examples: {
    bad: `
kind: AuditProgramme
id: programme
cycle: { start: 2025-03-01, end: 2028-02-29 }
audits:   # expect: coverage/control-not-covered
  IA-1: { period: { start: 2026-02-02, end: 2026-02-13 }, requirements: [4-10, A.5-A.7, A.8.1-A.8.33] }
`,
    good: `
kind: AuditProgramme
id: programme
cycle: { start: 2025-03-01, end: 2028-02-29 }
audits:
  IA-1: { period: { start: 2026-02-02, end: 2026-02-13 }, requirements: [4-10, A.5-A.7, A.8.1-A.8.33] }
---
kind: StatementOfApplicability
id: soa
controls:
  A.8.34: { applicable: false, justification: No audit test touches an operational system }
`,
  },
  judges: ['AuditProgramme'],
  check(programme, isms, report) {
    if (!programme.audits) return;
    for (const { section, title, missing } of gapsOf(programme, isms)) {
      if (/^\d/.test(section)) continue;
      const list = isms.requirements.summary(missing);
      const what = list === section ? `${section}, ${title}` : `${list} of ${section}, ${title}`;
      report.atKey(
        programme.audits,
        `No audit of this programme covers ${what}. Take up what applies, and declare what does not.`,
      );
    }
  },
});
