import { defineRule } from '../../engine/rule.ts';
import { lacks, teamOf } from './team.ts';

export const standard = defineRule({
  id: 'competence/standard',
  severity: 'error',
  clause: '7.2',
  title: 'The lead or an auditor has no competence in the standard.',
  why: 'Who audits against ISO/IEC 27001 has to know it; knowing how to audit is not enough (ISO 19011 7.2.3.3).',
  remedy: 'Add a competence with `subject: iso27001` to the person, or put somebody else on the team.',
  examples: {
    bad: `
kind: AuditPlan
id: IA-1
team:
  lead: d.mora   # expect: competence/standard
---
kind: People
id: people
people:
  d.mora:
    name: Dana Mora
    competence:
      - { subject: auditing, name: Internal auditor, obtained: 2024-05-02 }
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
      if (!lacks('iso27001', competences)) continue;
      const name = isms.parties.nameOf(mention.id);
      report.at(
        mention,
        `${name} has no competence in ISO/IEC 27001. Record one with "subject: iso27001", or choose another auditor.`,
      );
    }
  },
});
