import type { Isms } from '../../engine/isms.ts';
import type { Entity } from '../naming/naming.ts';
import type { Describe } from './entity-hover.ts';
import { fact, facts, heading, hoverText } from './markdown.ts';
import { person, stretch } from './words.ts';

/** A team: its lead and its members (5.3). */
export const describeTeam: Describe = (isms, entity) => {
  const team = isms.parties.team(entity.id)?.item.value;
  return team && describe(isms, entity, 'team', team.title?.value, fact('Lead', person(isms, team.lead?.value)));
};

/** A firm: who of it is known. */
export const describeFirm: Describe = (isms, entity) => {
  const firm = isms.parties.firm(entity.id)?.item.value;
  return firm && describe(isms, entity, 'firm', firm.title?.value, []);
};

function describe(
  isms: Isms,
  { id }: Entity,
  type: 'team' | 'firm',
  title: string | undefined,
  lines: readonly string[],
): string {
  return hoverText(heading(title, id, type), [...lines, ...facts('Members', membersOf(isms, type, id), 10)]);
}

function membersOf(isms: Isms, type: 'team' | 'firm', id: string): readonly string[] {
  const people = isms.documents.all('People').flatMap((record) => record.people?.entries ?? []);
  return people.flatMap(({ key }) => {
    const membership = isms.parties.memberships(key).find((each) => each.type === type && each.id === id);
    return membership ? [`${person(isms, key)}${stretch(membership)}`] : [];
  });
}
