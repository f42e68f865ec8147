import { defineRule } from '../../engine/rule.ts';
import { lacks, teamOf } from './team.ts';

export const auditing = defineRule({
  id: 'competence/auditing',
  severity: 'error',
  clause: '7.2',
  title: 'The lead or an auditor has no competence in auditing.',
  why: 'Auditors have to be competent on the basis of education, training or experience, and the record of it must be there.',
  remedy: 'Add a competence with `subject: auditing` to the person, or put somebody else on the team.',
  examples: {
    bad: `
kind: AuditPlan
id: IA-1
team:
  lead: d.mora   # expect: competence/auditing
---
kind: People
id: people
people:
  d.mora:
    name: Dana Mora
    competence:
      - { subject: iso27001, name: ISO/IEC 27001 course, obtained: 2024-05-02 }
`,
    good: `
kind: AuditPlan
id: IA-1
team:
  lead: d.mora
---
kind: People
id: people
people:
  d.mora:
    name: Dana Mora
    competence:
      - { subject: [auditing, iso27001], name: Lead auditor, obtained: 2024-05-02 }
`,
  },
  judges: ['AuditPlan'],
  check(plan, isms, report) {
    for (const { mention, competences } of teamOf(plan, isms)) {
      if (!lacks('auditing', competences)) continue;
      const name = isms.parties.nameOf(mention.id);
      report.at(
        mention,
        `${name} has no competence in auditing. Record one with "subject: auditing", or choose another auditor.`,
      );
    }
  },
});
