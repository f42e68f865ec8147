import type { Cursor } from './cursor.ts';

/** A party of a document, as far as it can be a person of an ISMS. */
export interface ForeignParty {
  readonly name: string;
  readonly emails: readonly string[];
}

/** The parties of a document by their UUID, in lower case; they are read when somebody needs them. */
export function partiesIn(document: Cursor): ReadonlyMap<string, Cursor> {
  const parties = document.at('metadata').list('parties');
  return new Map(
    parties.flatMap((party) => {
      const uuid = party.text('uuid')?.toLowerCase();
      return uuid === undefined ? [] : [[uuid, party] as const];
    }),
  );
}

/** What a party is called; undefined where it has no name and no address. */
export function readParty(party: Cursor): ForeignParty | undefined {
  const addresses = party.at('email-addresses');
  addresses.take();
  const emails = (Array.isArray(addresses.value) ? addresses.value : []).filter(
    (each): each is string => typeof each === 'string' && each !== '',
  );
  const name = party.text('name') ?? party.text('short-name') ?? emails[0];
  return name === undefined ? undefined : { name, emails };
}

/** An id for a person by their name: `Ada Lovelace` is `a.lovelace`. */
export function idOfName(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9 ]+/g, ' ')
    .trim()
    .split(/ +/);
  const last = words.at(-1) ?? '';
  const [first = ''] = words;
  const id = words.length > 1 ? `${first.slice(0, 1)}.${last}` : last;
  return id === '' ? 'unknown' : id;
}
