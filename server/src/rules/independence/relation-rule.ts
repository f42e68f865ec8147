import type { Isms } from '../../engine/isms.ts';
import type { Conflict, Relation } from '../../engine/lookup/relations.ts';
import type { Related } from '../../engine/problem.ts';
import type { Reporter } from '../../engine/rule.ts';
import type { RecordOf } from '../../model/record.ts';
import type { Role } from '../../model/responsibility.ts';
import { listed } from '../../model/schema/wording.ts';
import { them } from '../words.ts';
import { type Assignment, assignmentsIn } from './assignments.ts';

export type JudgedRecord = RecordOf<'AuditPlan' | 'Workpaper' | 'Finding'>;

/** An assignment, and its conflicts that nobody has validly accepted. */
export interface ConflictedAssignment extends Assignment {
  readonly conflicts: readonly Conflict[];
  /** The requirements of which nothing is accepted and that do not conflict. */
  readonly free: readonly string[];
}

/** The assignments of a record, each with what conflicts. Shared by the rules on relations. */
export function conflictsIn(record: JudgedRecord, isms: Isms): readonly ConflictedAssignment[] {
  return isms.memo(findConflicts, record);
}

function findConflicts(record: JudgedRecord, isms: Isms): readonly ConflictedAssignment[] {
  return assignmentsIn(record, isms).map((assignment) => {
    const { person, audit, requirements, day } = assignment;
    const conflicts: Conflict[] = [];
    const free: string[] = [];
    for (const requirement of requirements) {
      if (audit !== undefined && isms.audits.isAccepted(audit, person, requirement)) continue;
      const conflict = isms.relations.conflict(person, requirement, day);
      if (conflict) conflicts.push(conflict);
      else free.push(requirement);
    }
    return { ...assignment, conflicts, free };
  });
}

const verbs: Readonly<Record<Role, string>> = {
  owner: 'owns',
  implementers: 'implements',
  operators: 'operates',
  monitors: 'monitors',
};

/** Reports, once for each scalar, the requirements that its person has a role for on the day of the audit. */
export function reportRole(role: Role, record: JudgedRecord, isms: Isms, report: Reporter): void {
  for (const assignment of conflictsIn(record, isms)) {
    const { node, person, conflicts } = assignment;
    if (conflicts.length === 0) continue;
    const relations = conflicts.flatMap(({ inForce }) => inForce.filter((relation) => relation.role === role));
    if (relations.length === 0) continue;
    const list = isms.requirements.summary(relations.map(({ requirement }) => requirement));
    const through = throughWhat(relations, isms);
    report.at(
      node,
      `${isms.parties.nameOf(person)} ${verbs[role]} ${list}${through} (${sourcesOf(relations)}) and ${auditsWhat(list, assignment)}. Let another auditor take ${them(list)}.`,
      relations.map((relation) => relatedTo(relation, person, isms)),
    );
  }
}

/** Where somebody audits what was just named, and when: "audits it in session S1 on 2026-02-03". */
export function auditsWhat(list: string, { occasion, day }: Assignment): string {
  return `audits ${them(list)} ${occasion} on ${day}`;
}

/** Through which teams and firms somebody has relations; nothing where one is direct. */
export function throughWhat(relations: readonly Relation[], isms: Isms): string {
  const parties = [...new Set(relations.map(({ through }) => through))];
  const titles = parties.flatMap((party) => (party === undefined ? [] : isms.parties.titleOf(party)));
  return titles.length < parties.length ? '' : ` through ${listed(titles, 'and')}`;
}

/** The documents in which relations stand. */
export function sourcesOf(relations: readonly Pick<Relation, 'where'>[]): string {
  const sources = relations.map(({ where }) =>
    where.pointer.startsWith('/controls/') ? 'statement of applicability' : 'Isms document',
  );
  return listed([...new Set(sources)], 'and');
}

const nouns: Readonly<Record<Role, string>> = {
  owner: 'owner',
  implementers: 'implementer',
  operators: 'operator',
  monitors: 'monitor',
};

/** The place that makes somebody responsible: "Sana Rao, operator of A.5.15 until 2025-02-04". */
export function relatedTo(relation: Relation, person: string, isms: Isms): Related {
  const { role, requirement, from, until, where } = relation;
  const days = [from && ` from ${from}`, until && ` until ${until}`].filter(Boolean).join('');
  const name = isms.parties.nameOf(person);
  return { where, message: `${name}, ${nouns[role]} of ${requirement}${throughWhat([relation], isms)}${days}` };
}
