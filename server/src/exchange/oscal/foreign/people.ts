import { type Data, type MapData, textData } from '../../../yaml/data.ts';
import type { Cursor } from './cursor.ts';
import { type ForeignParty, idOfName, readParty } from './parties.ts';

/** Who the ISMS knows by a name or an address; undefined where that is nobody. */
export type KnownPerson = (name: string, emails: readonly string[]) => string | undefined;

/** Stands for somebody whom a document does not name. */
export const nobody = 'unknown';

/** The persons of a document: those that the ISMS knows, and those that become new ones. */
export class ForeignPeople {
  readonly #known: KnownPerson;
  readonly #parties: ReadonlyMap<string, Cursor>;
  readonly #ids = new Map<Cursor, string>();
  readonly #new = new Map<string, ForeignParty>();

  constructor(parties: ReadonlyMap<string, Cursor>, known: KnownPerson) {
    this.#parties = parties;
    this.#known = known;
  }

  /** The id of the party with a UUID; undefined where there is none, or it has no name. */
  idOf(uuid: string | undefined): string | undefined {
    const found = uuid === undefined ? undefined : this.#parties.get(uuid.toLowerCase());
    if (!found) return undefined;
    const before = this.#ids.get(found);
    if (before !== undefined) return before;
    const party = readParty(found);
    if (!party) return undefined;
    const id = this.#known(party.name, party.emails) ?? this.#add(party);
    this.#ids.set(found, id);
    return id;
  }

  #add(party: ForeignParty): string {
    const base = idOfName(party.name);
    let id = base;
    for (let n = 2; this.#new.has(id) || this.#known(id, []) !== undefined; n++) id = `${base}-${n}`;
    this.#new.set(id, party);
    return id;
  }

  /** A document with the persons that the ISMS does not know; undefined where there are none. */
  record(id: string): MapData | undefined {
    if (this.#new.size === 0) return undefined;
    const people = [...this.#new].map(([key, { name, emails }]): [string, Data] => {
      const entries: [string, Data][] = [['name', textData(name)]];
      if (emails.length > 0) entries.push(['emails', emails.map(textData)]);
      return [key, new Map(entries)];
    });
    return new Map<string, Data>([
      ['apiVersion', textData('audit-as-code/v1')],
      ['kind', textData('People')],
      ['id', textData(id)],
      ['people', new Map(people)],
    ]);
  }
}
