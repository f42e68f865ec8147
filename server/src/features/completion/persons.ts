import { sound } from '../../model/values.ts';
import { auditorStanding } from '../auditor-standing.ts';
import { dutyAt } from './duty.ts';
import type { Offer } from './offer.ts';
import type { OfferProvider, Place } from './place.ts';
import { recommendationAt } from './recommendation.ts';

/**
 * Every person. Where somebody is to audit, those who are independent and competent come first, and those who have a
 * conflict last, with the reason; elsewhere those who are likely there, and last those who should not be.
 */
export const personOffers: OfferProvider = (place) => {
  const duty = dutyAt(place);
  const { likely, barred } = recommendationAt(place);
  const ranked = personsOf(place).map((person, index) => {
    const against = barred.get(person);
    const standing = duty && auditorStanding(place.isms, person, duty);
    const rank = (standing?.rank ?? (likely.includes(person) ? 0 : 1)) + (against === undefined ? 0 : 100_000);
    return { person, index, rank, note: against ?? standing?.note, reason: against ?? standing?.reason };
  });
  ranked.sort((a, b) => a.rank - b.rank || a.index - b.index);
  return ranked.map(({ person, note, reason }) => ({
    ...{ sort: 'person', text: person, title: place.isms.parties.nameOf(person) },
    ...(note !== undefined && { note }),
    ...(reason !== undefined && { reason }),
    tell: () => tellOf(place, person),
  }));
};

/** Persons, and teams and firms as they are written where any of them may stand. */
export const partyOffers: OfferProvider = async (place) => [
  ...(await personOffers(place)),
  ...teamOffersOf(place, 'team:'),
  ...firmOffersOf(place, 'firm:'),
];

export const teamOffers: OfferProvider = (place) => teamOffersOf(place, '');

export const firmOffers: OfferProvider = (place) => firmOffersOf(place, '');

function teamOffersOf({ isms }: Place, prefix: string): readonly Offer[] {
  const teams = isms.documents.all('People').flatMap(({ teams }) => teams?.entries ?? []);
  return teams.map(({ key, value }) => ({ ...party(`${prefix}${key}`, value.title?.value), note: 'team' }));
}

function firmOffersOf({ isms }: Place, prefix: string): readonly Offer[] {
  const firms = isms.documents.all('People').flatMap(({ firms }) => firms?.entries ?? []);
  return firms.map(({ key, value }) => ({ ...party(`${prefix}${key}`, value.title?.value), note: 'firm' }));
}

function party(text: string, title: string | undefined): Offer {
  return { sort: 'party', text, ...(title !== undefined && { title }) };
}

/** The ids of all persons, each once, in path order. */
function personsOf({ isms }: Place): readonly string[] {
  const people = isms.documents.all('People').flatMap(({ people }) => people?.entries ?? []);
  return [...new Set(people.map(({ key }) => key))];
}

/** Teams and firm, and what a person is competent in. Names are told as code, so that they stay text. */
function tellOf({ isms }: Place, id: string): string | undefined {
  const person = isms.parties.person(id)?.item.value;
  if (!person) return undefined;
  const parties = isms.parties.memberships(id).map(({ type, id: party }) => isms.parties.titleOf(`${type}:${party}`));
  const competences = (person.competence?.items ?? []).flatMap(({ name, subject, expires }) => {
    if (name?.value === undefined) return [];
    const of = sound(subject).map(({ value }) => value);
    const until = expires?.value === undefined ? '' : ` until ${expires.value}`;
    return [`- ${code(name.value)} (${code(of.join(', '))})${until}`];
  });
  const member = parties.length > 0 ? [parties.map(code).join(', ')] : [];
  return [code(person.name?.value ?? id), ...member, competences.join('\n')].filter(Boolean).join('\n\n');
}

function code(text: string): string {
  return `\`${text.replaceAll('`', "'").replace(/\s+/g, ' ')}\``;
}
