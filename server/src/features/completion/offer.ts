/** What an offer is of: editors show it by an icon. */
export type OfferSort =
  | 'key'
  | 'word'
  | 'person'
  | 'party'
  | 'requirement'
  | 'record'
  | 'day'
  | 'file'
  | 'folder'
  | 'rule'
  | 'skeleton';

/** Something that may be typed in a place. Offers are in order, the best first. */
export interface Offer {
  readonly sort: OfferSort;
  /** The value or the key, as it is meant; how it is written depends on the place. */
  readonly text: string;
  /** Its title or name. */
  readonly title?: string;
  /** In a few words, why it is offered here, or what speaks against it. */
  readonly note?: string;
  /** More of that, in a sentence. */
  readonly reason?: string;
  /** Markdown; made when somebody looks at it. */
  readonly tell?: () => string | undefined;
}
