/**
 * Who may not audit what on which day, by docs/rules-explained.md, Independence: a second reading of "Who has a relation
 * to a requirement" and of the rules on relations.
 */
import type { ByParty, Responsibilities, Span } from './documents.ts';
import type { IndependenceWorkspace } from './independence-workspaces.ts';
import { beneath } from './requirements.ts';
import { includes, isPeriod, monthsLater, overlap } from './spans.ts';

type Role = keyof Responsibilities;
type Relation = Span & { readonly role: Role };

const rules: Readonly<Record<Role, string>> = {
  owner: 'independence/owns-control',
  implementers: 'independence/implements-control',
  operators: 'independence/operates-control',
  monitors: 'independence/monitors-control',
};
const roles: readonly Role[] = ['owner', 'implementers', 'operators', 'monitors'];

/** By the statement of applicability and by `Isms.responsibilities`: "a broader key holds for all beneath it". */
function assignments({ soa, isms }: IndependenceWorkspace, requirement: string): readonly (Relation & ByParty)[] {
  const all = [...Object.entries(soa.controls), ...Object.entries(isms.responsibilities ?? {})];
  return all
    .filter(([key]) => beneath(key).includes(requirement))
    .flatMap(([, { owner, ...others }]) => [
      ...(owner ? [{ ...owner, party: owner.person, role: 'owner' as const }] : []),
      ...roles.flatMap((role) => (role === 'owner' ? [] : (others[role] ?? []).map((one) => ({ ...one, role })))),
    ])
    .filter(isPeriod);
}

/** "Directly, as a member of the team, or through the firm"; "the lead is a member too" (docs/format.md, People). */
function memberships({ people }: IndependenceWorkspace, person: string): readonly ByParty[] {
  const { team = [], firm } = people.people[person] ?? {};
  const led = Object.entries(people.teams).filter(([, { lead }]) => lead === person);
  const all: readonly ByParty[] = [
    { party: person },
    ...led.map(([id]) => ({ party: `team:${id}` })),
    ...team.map((one) => ({ ...one, party: `team:${one.team}` })),
    ...(firm ? [{ ...firm, party: `firm:${firm.firm}` }] : []),
  ];
  return all.filter(isPeriod);
}

/** In force "through a team or a firm only while the membership is too". */
function relations(workspace: IndependenceWorkspace, person: string, requirement: string): readonly Relation[] {
  return assignments(workspace, requirement).flatMap((assignment) =>
    memberships(workspace, person)
      .filter(({ party }) => party === assignment.party)
      .map((membership) => ({ role: assignment.role, ...overlap(assignment, membership) }))
      .filter(isPeriod),
  );
}

/** The error rules on who audits a requirement on a day: `cooling-off` where no relation is "in force to it". */
export function errorsOf(
  workspace: IndependenceWorkspace,
  person: string,
  requirement: string,
  day: string,
): ReadonlySet<string> {
  const all = relations(workspace, person, requirement);
  const inForce = all.filter((relation) => includes(relation, day));
  if (inForce.length > 0) return new Set(inForce.map(({ role }) => rules[role]));
  const months = workspace.isms.independence?.coolingOff === 'P1M' ? 1 : 12;
  const cools = all.some(({ until }) => until !== undefined && until < day && day < monthsLater(until, months));
  return new Set(cools ? ['independence/cooling-off'] : []);
}

/** Who is above a person in the `reportsTo` line on a day; a line that closes ends there. */
function above({ people }: IndependenceWorkspace, person: string, day: string): readonly string[] {
  const line = [person];
  for (;;) {
    const next = people.people[line.at(-1) ?? '']?.reportsTo;
    if (!next || !isPeriod(next) || !includes(next, day) || line.includes(next.person)) return line.slice(1);
    line.push(next.person);
  }
}

/** "`reports-to-owner` passes over owners who are in `governance.governingBody`." */
export function reportsToOwner(
  workspace: IndependenceWorkspace,
  person: string,
  requirement: string,
  day: string,
): boolean {
  const superiors = above(workspace, person, day);
  return assignments(workspace, requirement).some(
    (one) =>
      one.role === 'owner' &&
      includes(one, day) &&
      superiors.includes(one.party) &&
      !workspace.isms.governance.governingBody.includes(one.party),
  );
}
