import { defineRule } from '../../engine/rule.ts';
import { names, them } from '../words.ts';
import { auditsWhat, conflictsIn, sourcesOf } from './relation-rule.ts';
import { superiorOwners } from './superior-owners.ts';

export const reportsToOwner = defineRule({
  id: 'independence/reports-to-owner',
  severity: 'warning',
  clause: '9.2.2 b',
  title: 'Somebody audits a requirement whose owner is above them in the line of report.',
  why: 'Who depends on the owner for pay and promotion is not free to report against them.',
  remedy: 'Let somebody outside that line audit it, or have the conflict accepted with a mitigation.',
  examples: {
    bad: `
kind: AuditPlan
id: IA-1
scope: { requirements: [A.5.15] }
sessions:
  - id: S1
    date: 2026-02-03
    requirements: [A.5.15]
    auditors:
      - d.mora   # expect: independence/reports-to-owner
---
kind: People
id: people
people:
  h.lee: { name: Hana Lee }
  d.mora: { name: Dana Mora, reportsTo: h.lee }
---
kind: StatementOfApplicability
id: soa
controls:
  A.5.15: { applicable: true, owner: h.lee }
`,
    good: `
kind: AuditPlan
id: IA-1
scope: { requirements: [A.5.15] }
sessions:
  - id: S1
    date: 2026-02-03
    requirements: [A.5.15]
    auditors:
      - d.mora
---
kind: People
id: people
people:
  h.lee: { name: Hana Lee }
  d.mora: { name: Dana Mora, reportsTo: { person: h.lee, until: 2026-02-02 } }
---
kind: StatementOfApplicability
id: soa
controls:
  A.5.15: { applicable: true, owner: h.lee }
`,
  },
  judges: ['AuditPlan', 'Workpaper', 'Finding'],
  check(record, isms, report) {
    for (const assignment of conflictsIn(record, isms)) {
      const { node, person, day, free } = assignment;
      const owners = free.flatMap((id) => superiorOwners(isms, person, id, day));
      if (owners.length === 0) continue;
      const list = isms.requirements.summary(owners.map(({ requirement }) => requirement));
      const superiors = new Set(owners.map((owner) => owner.person));
      const who = `${names(superiors, isms)}, who ${superiors.size === 1 ? 'owns' : 'own'} ${list}`;
      report.at(
        node,
        `${isms.parties.nameOf(person)} reports to ${who} (${sourcesOf(owners)}), and ${auditsWhat(list, assignment)}. Let another auditor take ${them(list)}.`,
        owners.map((owner) => ({
          where: owner.where,
          message: `${isms.parties.nameOf(owner.person)}, owner of ${owner.requirement}`,
        })),
      );
    }
  },
});
