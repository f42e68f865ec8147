import type { Relation } from '../../engine/lookup/relations.ts';
import { defineRule } from '../../engine/rule.ts';
import { them } from '../words.ts';
import { auditsWhat, conflictsIn, relatedTo, sourcesOf, throughWhat } from './relation-rule.ts';

export const coolingOff = defineRule({
  id: 'independence/cooling-off',
  severity: 'error',
  clause: '9.2.2 b',
  title: 'Somebody audits a requirement that they were responsible for not long ago.',
  why: 'What somebody built or ran until recently is still their own work; usual is a distance of twelve months.',
  remedy:
    'Let another auditor take the requirement, move the session behind the cooling-off time, or have the conflict accepted.',
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
      - s.rao   # expect: independence/cooling-off
---
kind: People
id: people
people:
  s.rao: { name: Sana Rao }
---
kind: StatementOfApplicability
id: soa
controls:
  A.5.15: { applicable: true, implementers: [{ party: s.rao, until: 2025-02-04 }] }
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
      - s.rao
---
kind: People
id: people
people:
  s.rao: { name: Sana Rao }
---
kind: StatementOfApplicability
id: soa
controls:
  A.5.15: { applicable: true, implementers: [{ party: s.rao, until: 2025-02-03 }] }
`,
  },
  judges: ['AuditPlan', 'Workpaper', 'Finding'],
  check(record, isms, report) {
    for (const assignment of conflictsIn(record, isms)) {
      const { node, person, conflicts } = assignment;
      if (conflicts.length === 0) continue;
      const relations = conflicts.flatMap((conflict) => conflict.coolingOff);
      if (relations.length === 0) continue;
      const list = isms.requirements.summary(relations.map(({ requirement }) => requirement));
      const free = isms.relations.freeFrom(lastUntil(relations));
      const responsible = `responsible for ${list}${throughWhat(relations, isms)} until ${lastUntil(relations)}`;
      report.at(
        node,
        `${isms.parties.nameOf(person)} was ${responsible} (${sourcesOf(relations)}) and ${auditsWhat(list, assignment)}; the cooling-off ends on ${free}. Let another auditor take ${them(list)}.`,
        relations.map((relation) => relatedTo(relation, person, isms)),
      );
    }
  },
});

function lastUntil(relations: readonly Relation[]): string {
  return (
    relations
      .map(({ until }) => until ?? '')
      .sort()
      .at(-1) ?? ''
  );
}
