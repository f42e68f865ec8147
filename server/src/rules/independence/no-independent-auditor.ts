import type { Isms } from '../../engine/isms.ts';
import { defineRule } from '../../engine/rule.ts';
import type { RecordOf } from '../../model/record.ts';
import { type Day, sound, spanOf } from '../../model/values.ts';
import { names } from '../words.ts';

export const noIndependentAuditor = defineRule({
  id: 'independence/no-independent-auditor',
  severity: 'error',
  clause: '9.2.2 b',
  title: 'Everybody who may audit a requirement of the scope has a conflict with it.',
  why: 'However the sessions are assigned, nobody of the team can audit it impartially.',
  remedy: 'Add an auditor who has nothing to do with it, for example from outside.',
  examples: {
    bad: `
kind: AuditPlan
id: IA-1
period: { start: 2026-02-02, end: 2026-02-13 }
scope:
  requirements:
    - A.5.15   # expect: independence/no-independent-auditor
team: { lead: d.mora, auditors: [s.rao] }
---
kind: People
id: people
people:
  d.mora: { name: Dana Mora }
  s.rao: { name: Sana Rao }
---
kind: StatementOfApplicability
id: soa
controls:
  A.5.15: { applicable: true, owner: d.mora, operators: [s.rao] }
`,
    good: `
kind: AuditPlan
id: IA-1
period: { start: 2026-02-02, end: 2026-02-13 }
scope:
  requirements:
    - A.5.15
team: { lead: d.mora, auditors: [s.rao, j.weiss] }
---
kind: People
id: people
people:
  d.mora: { name: Dana Mora }
  s.rao: { name: Sana Rao }
  j.weiss: { name: Jo Weiss }
---
kind: StatementOfApplicability
id: soa
controls:
  A.5.15: { applicable: true, owner: d.mora, operators: [s.rao] }
`,
  },
  judges: ['AuditPlan'],
  check(plan, isms, report) {
    const day = spanOf(plan.period)?.start;
    const lead = plan.team?.lead;
    if (day === undefined || lead?.value === undefined) return;
    const members = [...new Set([lead.value, ...sound(plan.team?.auditors).map(({ value }) => value)])];
    const broken = (plan.team?.auditors?.items ?? []).some(({ value }) => value === undefined);
    if (broken || !members.every((member) => isms.parties.hasPerson(member))) return;
    const scope = isms.audits.scopeOfPlan(plan);
    for (const node of sound(plan.scope?.requirements)) {
      const ids = isms.audits.ownWithin(scope, node.value).filter((id) => !scope.ownExclusions.has(id));
      const without = ids.filter((id) => members.every((member) => isConflicted(plan, member, id, day, isms)));
      if (without.length === 0) continue;
      const list = isms.requirements.summary(without);
      report.at(
        node,
        `No auditor of the team is independent of ${list} when the audit begins on ${day}: ${names(members, isms)}. Add one who is.`,
      );
    }
  },
});

function isConflicted(plan: RecordOf<'AuditPlan'>, person: string, id: string, day: Day, isms: Isms): boolean {
  const audit = plan.id?.value;
  if (audit !== undefined && isms.audits.isAccepted(audit, person, id)) return false;
  return isms.relations.conflict(person, id, day) !== undefined;
}
