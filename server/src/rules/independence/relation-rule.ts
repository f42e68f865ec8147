import type { Isms } from '../../engine/isms.ts';
import type { Conflict, Relation } from '../../engine/lookup/relations.ts';
import type { Related } from '../../engine/problem.ts';
import type { Reporter } from '../../engine/rule.ts';
import type { RecordOf } from '../../model/record.ts';
import type { Role } from '../../model/responsibility.ts';
import { type Assignment, assignmentsIn } from './assignments.ts';

export type JudgedRecord = RecordOf<'AuditPlan' | 'Workpaper' | 'Finding'>;

/** An assignment, and its conflicts that nobody has validly accepted. */
export interface ConflictedAssignment extends Assignment {
  readonly conflicts: readonly Conflict[];
}

/** The assignments of a record, each with what conflicts. Shared by the rules on relations. */
export function conflictsIn(record: JudgedRecord, isms: Isms): readonly ConflictedAssignment[] {
  return isms.memo(findConflicts, record);
}

function findConflicts(record: JudgedRecord, isms: Isms): readonly ConflictedAssignment[] {
  return assignmentsIn(record, isms).map((assignment) => {
    const { person, audit, requirements, day } = assignment;
    const conflicts = requirements.flatMap((requirement) => {
      if (audit !== undefined && isms.audits.isAccepted(audit, person, requirement)) return [];
      return isms.relations.conflict(person, requirement, day) ?? [];
    });
    return { ...assignment, conflicts };
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
  for (const { node, person, day, conflicts } of conflictsIn(record, isms)) {
    const relations = conflicts.flatMap(({ inForce }) => inForce.filter((relation) => relation.role === role));
    if (relations.length === 0) continue;
    const list = isms.requirements.summary(relations.map(({ requirement }) => requirement));
    const through = throughWhat(relations);
    const name = isms.parties.nameOf(person);
    report.at(
      node,
      `${name} ${verbs[role]} ${list}${through} and audits it on ${day}. Let somebody else audit it, or have the conflict accepted with a mitigation.`,
      relations.map((relation) => relatedTo(relation, person)),
    );
  }
}

/** Through which teams and firms; nothing where a relation is direct. */
export function throughWhat(relations: readonly Relation[]): string {
  const parties = [...new Set(relations.map(({ through }) => through))];
  return parties.includes(undefined) ? '' : ` through ${parties.join(', ')}`;
}

export function relatedTo(relation: Relation, person: string): Related {
  const days = [relation.from && `from ${relation.from}`, relation.until && `until ${relation.until}`].filter(Boolean);
  const since = days.length > 0 ? ` ${days.join(' ')}` : '';
  const through = relation.through ? ` through ${relation.through}` : '';
  return {
    where: relation.where,
    message: `${person} ${verbs[relation.role]} ${relation.requirement}${through}${since}`,
  };
}
