import { itemIds } from '../../catalog/additional.ts';
import type { Requirement } from '../../catalog/requirement.ts';
import { type StandardId, standard } from '../../catalog/standard.ts';
import type { Isms } from '../../engine/isms.ts';
import { editionOf } from '../edition-of.ts';
import type { Offer } from './offer.ts';
import type { OfferProvider, Place } from './place.ts';
import { type Expected, expectedAt } from './requirements-expected.ts';

/** Requirements and what groups them, those that are expected in the place first. */
export const selectorOffers: OfferProvider = (place) =>
  offersOf(place, (edition) => [
    ...standard(edition).clauses,
    ...standard(edition).requirements.filter(({ kind }) => kind !== 'clause'),
  ]);

/** Single requirements; in the statement of applicability only what it speaks of, controls. */
export const requirementOffers: OfferProvider = (place) =>
  offersOf(place, (edition) =>
    place.kind === 'StatementOfApplicability'
      ? standard(edition).controls
      : [...standard(edition).clauses, ...standard(edition).controls],
  );

function offersOf(place: Place, known: (edition: StandardId) => readonly Requirement[]): readonly Offer[] {
  const { isms, site, record } = place;
  const edition = record ? editionOf(record, isms) : isms.requirements.standardId();
  const here = new Set(site.others);
  const offers = new Map<string, Offer>();
  const add = (id: string, expected?: Expected): void => {
    if (offers.has(id) || here.has(id)) return;
    offers.set(id, offerOf(id, place, edition, expected?.note));
  };
  for (const id of rangesFrom(site.typed, edition)) add(id);
  for (const expected of expectedAt(place, edition)) add(expected.id, expected);
  for (const { id } of known(edition)) add(id);
  for (const id of additional(place)) add(id);
  const all = [...offers.values()];
  const isExcluded = ({ text }: Offer) => isms.requirements.applicability(text) === 'excluded';
  return place.kind === 'StatementOfApplicability'
    ? all
    : [...all.filter((offer) => !isExcluded(offer)), ...all.filter(isExcluded)];
}

function offerOf(id: string, place: Place, edition: StandardId, note: string | undefined): Offer {
  const { isms } = place;
  const title = isms.requirements.titleOf(id, edition);
  const why = note ?? (isms.requirements.applicability(id) === 'excluded' ? 'not applicable' : undefined);
  return {
    ...{ sort: 'requirement', text: id, tell: () => tellOf(id, isms, edition) },
    ...(title !== undefined && { title }),
    ...(why !== undefined && { note: why }),
  };
}

/** The ranges that begin with what is typed: `A.5.1-` may end at any later sibling. */
function rangesFrom(typed: string, edition: StandardId): readonly string[] {
  const [, from] = /^([\dA-Za-z.]+)-/.exec(typed) ?? [];
  const { requirement, children } = standard(edition);
  const first = from === undefined ? undefined : requirement(from);
  if (!first) return [];
  const siblings = children(first.parent).filter((id) => requirement(id)?.kind === first.kind);
  return siblings.slice(siblings.indexOf(first.id) + 1).map((last) => `${from}-${last}`);
}

/** Additional requirements, and all of a set where a selector may be that wide. */
function additional({ isms, site }: Place): readonly string[] {
  return [...isms.requirements.additional()].flatMap(([id, set]) => {
    const items = itemIds(id, set);
    return site.part === 'value' ? [`${id}:*`, ...items] : items;
  });
}

/** What the statement of applicability has of a requirement. */
function tellOf(id: string, isms: Isms, edition: StandardId): string {
  const found = standard(edition).requirement(id);
  const group = found?.parent === undefined ? undefined : standard(edition).requirement(found.section);
  const control = isms.requirements.control(id)?.value;
  const owners = isms.relations.owners(id).map(({ person }) => isms.parties.nameOf(person));
  return [
    isms.requirements.titleOf(id, edition),
    group && group.id !== id ? `${group.id} ${group.title}` : undefined,
    control &&
      `Statement of applicability: ${control.applicable?.value === false ? 'excluded' : 'applicable'}${control.status?.value === undefined ? '' : `, ${control.status.value}`}`,
    owners.length > 0 ? `Owner: \`${[...new Set(owners)].join(', ').replaceAll('`', "'")}\`` : undefined,
  ]
    .filter(Boolean)
    .join('\n\n');
}
