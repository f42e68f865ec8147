import { defineRule } from '../../engine/rule.ts';
import { them } from '../words.ts';
import { gapsOf } from './programme-gaps.ts';

export const clauseNotCovered = defineRule({
  id: 'coverage/clause-not-covered',
  severity: 'warning',
  clause: '9.2.1',
  title: 'No audit of the programme covers a clause of the standard.',
  why: 'Over the cycle every clause of chapters 4 to 10 has to be audited; a certification auditor asks for it first.',
  remedy: 'Add the clauses to the requirements of an audit of the programme, or to the scope of its plan.',
  examples: {
    bad: `
kind: AuditProgramme
id: programme
cycle: { start: 2025-03-01, end: 2028-02-29 }
audits:   # expect: coverage/clause-not-covered
  IA-1: { period: { start: 2026-02-02, end: 2026-02-13 }, requirements: [4-9, "10.1", A] }
`,
    good: `
kind: AuditProgramme
id: programme
cycle: { start: 2025-03-01, end: 2028-02-29 }
audits:
  IA-1: { period: { start: 2026-02-02, end: 2026-02-13 }, requirements: [4-10, A] }
`,
  },
  judges: ['AuditProgramme'],
  check(programme, isms, report) {
    if (!programme.audits) return;
    for (const { section, title, missing } of gapsOf(programme, isms)) {
      if (!/^\d/.test(section)) continue;
      const list = isms.requirements.summary(missing);
      const what = list === section ? `chapter ${section}, ${title}` : `${list} of chapter ${section}, ${title}`;
      report.atKey(programme.audits, `No audit of this programme covers ${what}. Take ${them(list)} up in an audit.`);
    }
  },
});
