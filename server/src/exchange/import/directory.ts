import type { Isms } from '../../engine/isms.ts';
import { normalise } from './normalise.ts';
import { nameOf } from './person-name.ts';

/** A person, team or firm that a cell can name. */
export interface Party {
  readonly kind: 'person' | 'team' | 'firm';
  readonly id: string;
}

/** Finds persons, teams and firms by what spreadsheets call them. */
export class Directory {
  readonly #known = new Map<string, Party[]>();
  readonly #ids = new Map<string, string>();

  /** What the ISMS knows. */
  static of(isms: Isms): Directory {
    const directory = new Directory();
    for (const { people, teams, firms } of isms.documents.all('People')) {
      for (const { key, value } of people?.entries ?? []) {
        const emails = (value.emails?.items ?? []).flatMap((email) => email.value ?? []);
        directory.addPerson(key, value.name?.value ?? '', emails);
      }
      for (const { key, value } of teams?.entries ?? [])
        directory.add({ kind: 'team', id: key }, [key, value.title?.value ?? '']);
      for (const { key, value } of firms?.entries ?? [])
        directory.add({ kind: 'firm', id: key }, [key, value.title?.value ?? '']);
    }
    return directory;
  }

  /** Whether a person has this id, upper and lower case aside. */
  hasPerson(id: string): boolean {
    return this.#ids.has(id.toLowerCase());
  }

  /** Adds a person: found by id, email, name in either order, and initial with last name. */
  addPerson(id: string, name: string, emails: readonly string[]): void {
    this.#ids.set(id.toLowerCase(), id);
    const { first, last } = nameOf(name);
    const names = [name, `${first} ${last}`, `${last} ${first}`, `${first.slice(0, 1)} ${last}`, last];
    this.add({ kind: 'person', id }, [...names, ...emails]);
  }

  /** Adds a party by all that it is called. */
  add(party: Party, names: readonly string[]): void {
    for (const name of new Set(names.map(keyOf).filter((key) => key !== ''))) {
      const same = this.#known.get(name);
      if (!same) this.#known.set(name, [party]);
      // Of two it is known that a name does not tell; more say no more.
      else if (same.length < 2 && !same.some(({ kind, id }) => kind === party.kind && id === party.id))
        same.push(party);
    }
  }

  /** Whom a text names; undefined where it is nobody that is known, or could be several. */
  find(text: string): Party | undefined {
    const person = this.#ids.get(text.trim().toLowerCase());
    if (person !== undefined) return { kind: 'person', id: person };
    const { bare, email } = withoutEmail(text.trim());
    for (const name of [email, text, bare, fullName(bare)]) {
      const found = name === undefined ? [] : (this.#known.get(keyOf(name)) ?? []);
      if (found.length === 1) return found[0];
    }
    return undefined;
  }

  /** The person that a text names. */
  person(text: string): string | undefined {
    const party = this.find(text);
    return party?.kind === 'person' ? party.id : undefined;
  }
}

/** A name and the email behind it: `Dana Mora <dana@example.com>`. */
function withoutEmail(text: string): { readonly bare: string; readonly email?: string } {
  const start = Math.max(text.lastIndexOf('<'), text.lastIndexOf('('));
  const email = text.slice(start + 1, -1);
  const isEmail = start >= 0 && /[>)]$/.test(text) && /^[^<>()@]+@[^<>()]+$/.test(email);
  return isEmail ? { bare: text.slice(0, start).trimEnd(), email } : { bare: text };
}

/** Emails stay themselves; in everything else punctuation says nothing. */
function keyOf(name: string): string {
  return name.includes('@') ? name.trim().toLowerCase() : normalise(name);
}

function fullName(text: string): string {
  const { first, last } = nameOf(text);
  return `${first} ${last}`;
}
