import { type Address, addressOf } from '../engine/address.ts';
import { dayOf } from '../engine/history.ts';
import type { Isms } from '../engine/isms.ts';
import type { Relation } from '../engine/lookup/relations.ts';
import { minus } from '../model/dates.ts';
import type { Role } from '../model/responsibility.ts';
import type { Day } from '../model/values.ts';
import { superiorOwners } from '../rules/independence/superior-owners.ts';

/** What stands between a person and an impartial audit of a requirement (9.2.2 b), and where that is written. */
export type Obstacle =
  | {
      readonly kind: 'relation' | 'cooling-off';
      readonly role: Role;
      /** The name of the team or firm through which they have the responsibility; undefined for a direct one. */
      readonly through: string | undefined;
      readonly from: Day | undefined;
      readonly until: Day | undefined;
      /** When cooling off: the first day on which it no longer conflicts. */
      readonly freeFrom: Day | undefined;
      readonly where: Address;
    }
  | {
      readonly kind: 'commits';
      readonly count: number;
      /** The newest of them: its id in short, and its day. */
      readonly newest: string;
      readonly day: Day;
      readonly where: Address | undefined;
    }
  | {
      readonly kind: 'line-of-report';
      /** The name of the owner to whom they report, directly or through others. */
      readonly owner: string;
      readonly where: Address;
    };

/**
 * All that the rules on independence have against a person auditing a requirement (own id) on a day, the gravest first:
 * responsibilities in force, or else in their cooling-off time, commits within the look-back, the line of report.
 */
export function obstacles(isms: Isms, person: string, requirement: string, day: Day): readonly Obstacle[] {
  const conflict = isms.relations.conflict(person, requirement, day);
  return [
    ...(conflict?.inForce ?? []).map((relation) => related(isms, 'relation', relation)),
    ...(conflict?.coolingOff ?? []).map((relation) => related(isms, 'cooling-off', relation)),
    ...commits(isms, person, requirement, day),
    ...superiorOwners(isms, person, requirement, day).map(
      (owner): Obstacle => ({
        kind: 'line-of-report',
        owner: isms.parties.nameOf(owner.person),
        where: owner.where,
      }),
    ),
  ];
}

function related(isms: Isms, kind: 'relation' | 'cooling-off', relation: Relation): Obstacle {
  const { role, through, from, until, where } = relation;
  const freeFrom = kind === 'cooling-off' && until !== undefined ? isms.relations.freeFrom(until) : undefined;
  return {
    kind,
    role,
    through: through === undefined ? undefined : partyTitle(isms, through),
    from,
    until,
    freeFrom,
    where,
  };
}

function partyTitle(isms: Isms, written: string): string {
  const id = written.slice(written.indexOf(':') + 1);
  const entry = written.startsWith('team:') ? isms.parties.team(id) : isms.parties.firm(id);
  return entry?.item.value.title?.value ?? id;
}

function commits(isms: Isms, person: string, requirement: string, day: Day): readonly Obstacle[] {
  if (!isms.history.isKnown()) return [];
  const changes = isms.history.changes(person, requirement, minus(day, isms.history.lookback()), minus(day, 'P1D'));
  const [newest] = changes;
  if (!newest) return [];
  const statement = isms.requirements.statement();
  const paths = isms.requirements.control(requirement)?.value.paths;
  return [
    {
      kind: 'commits',
      count: changes.length,
      newest: newest.id.slice(0, 7),
      day: dayOf(newest),
      where: statement && paths && addressOf(statement, paths),
    },
  ];
}
