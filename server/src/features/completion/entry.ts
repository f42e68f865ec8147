import type { Offer, OfferSort } from './offer.ts';

/** One entry of the list that is shown: an offer, and what is inserted for it. */
export interface Entry {
  readonly label: string;
  readonly sort: OfferSort;
  readonly title?: string;
  readonly note?: string;
  readonly reason?: string;
  readonly tell?: () => string | undefined;
  /** In the syntax of snippets, with the indentation that the place wants. */
  readonly snippet: string;
}

export function entryOf({ text, ...offer }: Offer, snippet: string): Entry {
  return { ...offer, label: text, snippet };
}

/** The same entries with something before what they insert. */
export function after(prefix: string, entries: readonly Entry[]): readonly Entry[] {
  return prefix === '' ? entries : entries.map((entry) => ({ ...entry, snippet: `${prefix}${entry.snippet}` }));
}
