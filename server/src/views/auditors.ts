import { type Address, addressOf } from '../engine/address.ts';
import type { Isms } from '../engine/isms.ts';
import { type AssignedAudit, type Assignment, assignmentsOf } from './assigned-audit.ts';
import type { AuditorConflict } from './auditor-conflicts.ts';
import { type CompetenceItem, competenceItems } from './competence-item.ts';

export interface AuditorItem {
  readonly id: string;
  readonly name: string;
  /** Whether the person is among the people of the ISMS. */
  readonly known: boolean;
  readonly competences: readonly CompetenceItem[];
  /** By their first day. Cancelled ones are told, but not counted. */
  readonly audits: readonly AssignedAudit[];
  /** The sum of the minutes of those audits that are not cancelled. */
  readonly minutes: number;
  /** Those that are not accepted first; none of a cancelled audit. */
  readonly conflicts: readonly AuditorConflict[];
  /** Their entry among the people, else where an audit names them. */
  readonly where: Address;
}

/** Those who audit: of the team of a plan, or in a session, a workpaper or a finding: what the view Auditors shows. */
export interface AuditorsModel {
  /** By name, then by id. */
  readonly auditors: readonly AuditorItem[];
}

export function auditorsModel(isms: Isms): AuditorsModel {
  const byPerson = new Map<string, Assignment[]>();
  for (const assignment of isms.audits.ids().flatMap((id) => assignmentsOf(id, isms))) {
    const known = byPerson.get(assignment.person);
    if (known) known.push(assignment);
    else byPerson.set(assignment.person, [assignment]);
  }
  const auditors = [...byPerson].flatMap(([id, assignments]) => auditorItem(id, assignments, isms));
  return { auditors: auditors.sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id)) };
}

function auditorItem(id: string, assignments: readonly Assignment[], isms: Isms): readonly AuditorItem[] {
  const row = isms.parties.person(id);
  const [first] = assignments;
  if (!first) return [];
  const audits = assignments.map(({ audit }) => audit);
  const conflicts = assignments.flatMap((assignment) => assignment.conflicts);
  return [
    {
      id,
      name: isms.parties.nameOf(id),
      known: row !== undefined,
      competences: competenceItems(id, isms),
      audits: audits.sort((a, b) => compare(a.start ?? '9', b.start ?? '9') || compare(a.audit, b.audit)),
      minutes: audits.reduce((sum, { state, minutes }) => (state === 'cancelled' ? sum : sum + minutes), 0),
      conflicts: conflicts.sort((a, b) => Number(a.accepted) - Number(b.accepted)),
      where: row ? addressOf(row.record, row.item, 'key') : first.audit.where,
    },
  ];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
