import { defineRule } from '../../engine/rule.ts';

export const noEvidence = defineRule({
  id: 'competence/no-evidence',
  severity: 'information',
  clause: '7.2 d',
  title: 'A competence of a lead or auditor has no evidence.',
  why: 'Documented information has to be kept as evidence of competence; a certification auditor asks to see it.',
  remedy: 'Name the certificate or record under `evidence`: an evidence id, or a file.',
  examples: {
    bad: `
kind: People
id: people
people:
  d.mora:
    competence:
      - subject: auditing
        name: Lead auditor   # expect: competence/no-evidence
---
kind: AuditPlan
id: IA-1
team: { lead: d.mora }
`,
    good: `
kind: People
id: people
people:
  d.mora:
    competence:
      - subject: auditing
        name: Lead auditor
        evidence: E-1
  s.rao:
    competence:
      - subject: cryptography
        name: Practical cryptography
---
kind: AuditPlan
id: IA-1
team: { lead: d.mora }
`,
  },
  judges: ['People'],
  check(people, isms, report) {
    for (const { key, value } of people.people?.entries ?? []) {
      const bare = (value.competence?.items ?? []).filter(({ evidence }) => evidence === undefined);
      if (bare.length === 0 || !isms.audits.isAuditor(key)) continue;
      for (const { name } of bare) {
        if (name?.value === undefined) continue;
        report.at(
          name,
          `${value.name?.value ?? key} audits, and nothing shows the competence "${name.value}". Name a certificate or record under "evidence".`,
        );
      }
    }
  },
});
