import { auditorStanding } from '../auditor-standing.ts';
import { describePerson } from '../hovers/person.ts';
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
    tell: () => describePerson(place.isms, { id: person }),
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
