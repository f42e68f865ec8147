import { plus } from '../../model/dates.ts';
import type { RecordOf } from '../../model/record.ts';
import { type Responsibility, type Role, roles } from '../../model/responsibility.ts';
import type { Dated, Day } from '../../model/values.ts';
import { type Address, addressOf } from '../address.ts';
import type { Graph } from '../graph/graph.ts';
import type { Documents } from './documents.ts';
import { common, holdsOn, type Parties, partyName, type Stretch, stretchOf } from './parties.ts';
import type { Requirements } from './requirements.ts';

/** A party is responsible for a requirement, on the days of a stretch. */
interface Assignment extends Stretch {
  readonly requirement: string;
  readonly role: Role;
  readonly where: Address;
}

/** A person has a relation to a requirement: directly, as a member of a team, or through a firm (9.2.2 b). */
export interface Relation extends Assignment {
  /** The team or firm it goes through, as written (`team:platform`); nothing for a direct one. */
  readonly through?: string;
}

/** What stands between a person and an impartial audit of a requirement on a day. */
export interface Conflict {
  readonly requirement: string;
  /** The relations in force; where there are none, those that have ended less than the cooling-off time ago. */
  readonly inForce: readonly Relation[];
  readonly coolingOff: readonly Relation[];
}

/** Who has a relation to which requirement, and since or until when. Requirements are ids of the ISMS's own edition. */
export class Relations {
  readonly #coolingOff: () => string;
  readonly #assignments: (party: string) => readonly Assignment[];
  /** All relations of a person, by requirement. */
  readonly of: (person: string) => ReadonlyMap<string, readonly Relation[]>;
  /** The owners of a requirement. */
  readonly owners: (requirement: string) => readonly (Assignment & { readonly person: string })[];

  constructor(graph: Graph, documents: Documents, parties: Parties, requirements: Requirements) {
    const coolingOff = graph.derived(() => documents.first('Isms')?.independence?.coolingOff?.value ?? 'P12M');
    const all = graph.derived(() => collect(documents, requirements));
    const owners = graph.derived(() => ownersOf(all.get()));
    this.#coolingOff = () => coolingOff.get();
    this.#assignments = graph.family((party) => all.get().get(party) ?? []);
    this.of = graph.family((person) => {
      const found = new Map<string, Relation[]>();
      const add = (relation: Relation): void => {
        const known = found.get(relation.requirement);
        if (known) known.push(relation);
        else found.set(relation.requirement, [relation]);
      };
      for (const assignment of this.#assignments(person)) add(assignment);
      for (const membership of parties.memberships(person)) {
        const through = `${membership.type}:${membership.id}`;
        for (const assignment of this.#assignments(through)) {
          const stretch = common(assignment, membership);
          if (stretch) add({ ...assignment, ...stretch, through });
        }
      }
      return found;
    });
    this.owners = graph.family((requirement) => owners.get().get(requirement) ?? []);
  }

  /** The conflict of a person with a requirement on a day, if there is one. */
  conflict(person: string, requirement: string, day: Day): Conflict | undefined {
    const relations = this.of(person).get(requirement) ?? [];
    const inForce = relations.filter((relation) => holdsOn(relation, day));
    if (inForce.length > 0) return { requirement, inForce, coolingOff: [] };
    const coolingOff = relations.filter(({ until }) => {
      return until !== undefined && until < day && day < plus(until, this.#coolingOff());
    });
    return coolingOff.length > 0 ? { requirement, inForce, coolingOff } : undefined;
  }

  /** The first day on which a relation that has ended no longer conflicts. */
  freeFrom(until: Day): Day {
    return plus(until, this.#coolingOff());
  }
}

/** Every assignment by the party as written: a person's id, `team:<id>` or `firm:<id>`. */
function collect(documents: Documents, requirements: Requirements): ReadonlyMap<string, readonly Assignment[]> {
  const byParty = new Map<string, Assignment[]>();
  const add = (record: RecordOf<'Isms' | 'StatementOfApplicability'>, ids: readonly string[], all: Responsibility) => {
    for (const role of roles) {
      for (const dated of role === 'owner' ? (all.owner ? [all.owner] : []) : (all[role]?.items ?? [])) {
        const party = partyKey(dated, role);
        const stretch = stretchOf(dated);
        if (party === undefined || !stretch) continue;
        const where = addressOf(record, dated.reference ?? dated);
        const known = byParty.get(party) ?? [];
        for (const requirement of ids) known.push({ requirement, role, where, ...stretch });
        byParty.set(party, known);
      }
    }
  };
  const statement = requirements.statement();
  for (const entry of statement?.controls?.entries ?? []) {
    if (statement) add(statement, requirements.idsAt('control', entry.key), entry.value);
  }
  const isms = documents.first('Isms');
  for (const entry of isms?.responsibilities?.entries ?? []) {
    if (isms) add(isms, requirements.idsAt('selector-key', entry.key), entry.value);
  }
  return byParty;
}

/** An owner is a person; everybody else may be a team or a firm. */
function partyKey(dated: Dated, role: Role): string | undefined {
  const written = dated.reference?.value;
  if (written === undefined || (role === 'owner' && partyName(written).type !== 'person')) return undefined;
  return written;
}

function ownersOf(all: ReadonlyMap<string, readonly Assignment[]>) {
  const owners = new Map<string, (Assignment & { readonly person: string })[]>();
  for (const [person, assignments] of all) {
    for (const assignment of assignments.filter(({ role }) => role === 'owner')) {
      const known = owners.get(assignment.requirement) ?? [];
      owners.set(assignment.requirement, [...known, { ...assignment, person }]);
    }
  }
  return owners;
}
