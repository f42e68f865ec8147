import { addressOf } from '../../engine/address.ts';
import { dayOf } from '../../engine/history.ts';
import type { Isms } from '../../engine/isms.ts';
import type { Change } from '../../engine/lookup/history.ts';
import type { Related } from '../../engine/problem.ts';
import { defineRule } from '../../engine/rule.ts';
import { minus } from '../../model/dates.ts';
import { them } from '../words.ts';
import { type Assignment, assignmentsIn } from './assignments.ts';
import { auditsWhat } from './relation-rule.ts';

export const changedImplementation = defineRule({
  id: 'independence/changed-implementation',
  severity: 'warning',
  clause: '9.2.2 b',
  title: 'Somebody audits a control whose implementation they have changed, as the git history shows.',
  why: 'Who commits to the files that implement a control works on it, whatever the records say, and would judge their own work.',
  remedy:
    'Let another auditor take the control, move the session behind the look-back, or have the conflict accepted with a mitigation.',
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
      - s.rao   # expect: independence/changed-implementation
---
kind: People
id: people
people:
  s.rao: { name: Sana Rao, emails: [sana.rao@acme.example] }
---
kind: StatementOfApplicability
id: soa
controls:
  A.5.15: { applicable: true, paths: ["infra/iam/**"] }
# file: git.json
[{ "author": { "name": "Sana Rao", "email": "sana.rao@acme.example" }, "date": "2025-02-03T08:00:00Z",
   "message": "Split the roles", "files": { "infra/iam/roles.tf": "role = \\"admin\\"" } }]
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
  s.rao: { name: Sana Rao, emails: [sana.rao@acme.example] }
---
kind: StatementOfApplicability
id: soa
controls:
  A.5.15: { applicable: true, paths: ["infra/iam/**"] }
# file: git.json
[{ "author": { "name": "Sana Rao", "email": "sana.rao@acme.example" }, "date": "2025-02-02T23:00:00Z",
   "message": "Split the roles", "files": { "infra/iam/roles.tf": "role = \\"admin\\"" } }]
`,
  },
  judges: ['AuditPlan', 'Workpaper', 'Finding'],
  isBlind: (isms) => isms.history.isMissing(),
  check(record, isms, report) {
    if (!isms.history.isKnown()) return;
    for (const assignment of isms.memo(assignmentsIn, record)) {
      const { node, person, day } = assignment;
      const from = minus(day, isms.history.lookback());
      const changed = changedBy(assignment, from, isms);
      const [newest] = changed.changes;
      if (!newest) continue;
      const list = isms.requirements.summary(changed.requirements);
      const count = changed.changes.length === 1 ? 'one commit' : `${changed.changes.length} commits`;
      report.at(
        node,
        `${isms.parties.nameOf(person)} has changed the implementation of ${list} in ${count} since ${from} (the newest is ${newest.id.slice(0, 7)} of ${dayOf(newest)}) and ${auditsWhat(list, assignment)}. Let another auditor take ${them(list)}.`,
        changed.requirements.flatMap((id) => pathsOf(id, isms)),
      );
    }
  },
});

/**
 * The requirements whose implementation the auditor has changed from a day to the eve of the audit, and by what, the
 * newest first.
 */
function changedBy({ person, audit, requirements, day }: Assignment, from: string, isms: Isms) {
  const eve = minus(day, 'P1D');
  const found = new Map<string, Change>();
  const changed = requirements.filter((id) => {
    if (audit !== undefined && isms.audits.isAccepted(audit, person, id)) return false;
    const changes = isms.history.changes(person, id, from, eve);
    for (const change of changes) found.set(change.id, change);
    return changes.length > 0;
  });
  const changes = [...found.values()].sort((a, b) => (a.authoredAt < b.authoredAt ? 1 : -1));
  return { requirements: changed, changes };
}

/** The paths that say where a requirement is implemented. */
function pathsOf(id: string, isms: Isms): readonly Related[] {
  const statement = isms.requirements.statement();
  const paths = isms.requirements.control(id)?.value.paths;
  return statement && paths ? [{ where: addressOf(statement, paths), message: `the implementation of ${id}` }] : [];
}
