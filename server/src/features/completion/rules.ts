import { categoryOf, isUnchangeable } from '../../model/rule-id.ts';
import { ruleDescriptions } from '../../rules/all-rules.ts';
import type { Offer } from './offer.ts';

/** The rules whose severity can be changed and whose problems can be accepted. */
export function ruleOffers(): readonly Offer[] {
  return ruleDescriptions
    .filter(({ id }) => !isUnchangeable(id))
    .map(({ id, severity, title, why }) => ({
      sort: 'rule',
      text: id,
      note: severity,
      reason: title,
      tell: () => why,
    }));
}

/** Categories of rules, as the severities of an ISMS name them: `evidence/*`. */
export function categoryOffers(): readonly Offer[] {
  const categories = new Set(ruleOffers().map(({ text }) => categoryOf(text)));
  return [...categories].map((category) => ({ sort: 'rule', text: `${category}/*`, note: 'all of a category' }));
}
