import { dayOffers } from './days.ts';
import { fileOffers } from './files.ts';
import type { Offer } from './offer.ts';
import { firmOffers, partyOffers, personOffers, teamOffers } from './persons.ts';
import type { OfferProvider, Place } from './place.ts';
import { auditOffers, evidenceOffers, findingOffers, programmeOffers, sessionOffers } from './records.ts';
import { requirementOffers, selectorOffers } from './requirements.ts';
import { categoryOffers, ruleOffers } from './rules.ts';
import { refersTo, type Shape, tellOf } from './shape.ts';

/** What a value may refer to, by the name that the schema has for it. */
const referred: Readonly<Record<string, OfferProvider>> = {
  person: personOffers,
  party: partyOffers,
  team: teamOffers,
  firm: firmOffers,
  requirement: requirementOffers,
  selector: selectorOffers,
  audit: auditOffers,
  programme: programmeOffers,
  session: sessionOffers,
  finding: findingOffers,
  evidence: evidenceOffers,
  file: fileOffers,
  rule: () => [...ruleOffers(), ...categoryOffers()],
};

/**
 * What a scalar of a shape may be, but for what the list around it has already: the words of the schema, then what
 * there is to refer to.
 */
export async function valueOffers(shape: Shape, place: Place): Promise<readonly Offer[]> {
  const offers = [...wordOffers(shape)];
  for (const sort of refersTo(shape)) offers.push(...((await referred[sort]?.(place)) ?? []));
  if (shape.format === 'date') offers.push(...(await dayOffers(place)));
  const isListed = /^\d+$/.test(place.site.path.at(-1) ?? '');
  return isListed ? offers.filter(({ text }) => !place.site.others.includes(text)) : offers;
}

/** What the schema names: the words of an enumeration, or examples where these are no mere illustration of a form. */
function wordOffers(shape: Shape): readonly Offer[] {
  const word = (text: string, description?: string): Offer => ({
    ...{ sort: 'word', text },
    ...(description !== undefined && description !== '' && { reason: description }),
    tell: () => tellOf({ description, clause: shape.clause }),
  });
  if (shape.const !== undefined) return [word(shape.const, shape.description)];
  if (shape.enum) return shape.enum.map((each, index) => word(each, shape.enumDescriptions?.[index]));
  if (shape.type === 'boolean') return [word('true'), word('false')];
  const illustrates = shape.format !== undefined || refersTo(shape).some((sort) => sort !== 'person');
  return (illustrates ? [] : (shape.examples ?? [])).flatMap((each) => (typeof each === 'string' ? [word(each)] : []));
}
