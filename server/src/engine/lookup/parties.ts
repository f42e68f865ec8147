import type { Competence } from '../../model/people.ts';
import { type Dated, type Day, sound } from '../../model/values.ts';
import { type Address, addressOf } from '../address.ts';
import type { Graph } from '../graph/graph.ts';
import type { Row } from '../row.ts';
import { folded } from '../row-hash.ts';
import type { Tables } from '../tables.ts';

/** A stretch of days without known ends where `from` or `until` is missing; both are included. */
export interface Stretch {
  readonly from?: Day;
  readonly until?: Day;
}

/** Where a name like `team:platform` points; one without a known prefix is a person's. */
export type PartyName =
  | { readonly type: 'person'; readonly id: string }
  | { readonly type: 'team'; readonly id: string }
  | { readonly type: 'firm'; readonly id: string };

/** Takes a name apart as it is written in a document. */
export function partyName(written: string): PartyName {
  const match = /^(team|firm):(.*)$/s.exec(written);
  if (match?.[1] === 'team') return { type: 'team', id: match[2] ?? '' };
  if (match?.[1] === 'firm') return { type: 'firm', id: match[2] ?? '' };
  return { type: 'person', id: written };
}

/** The days of a dated reference; undefined where they are broken or end before they start. */
export function stretchOf(dated: Dated): Stretch | undefined {
  const { from, until } = dated;
  if ((from && from.value === undefined) || (until && until.value === undefined)) return undefined;
  if (from?.value !== undefined && until?.value !== undefined && from.value > until.value) return undefined;
  return { from: from?.value, until: until?.value };
}

/** Whether a stretch of days has a day in it; one without an end goes on. */
export function holdsOn(stretch: Stretch, day: Day): boolean {
  return (stretch.from === undefined || stretch.from <= day) && (stretch.until === undefined || day <= stretch.until);
}

/** The days that two stretches share; undefined when there are none. */
export function common(a: Stretch, b: Stretch): Stretch | undefined {
  const from = [a.from, b.from]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const until = [a.until, b.until].filter((day) => day !== undefined).sort()[0];
  return from !== undefined && until !== undefined && from > until ? undefined : { from, until };
}

export interface Membership extends Stretch {
  readonly type: 'team' | 'firm';
  readonly id: string;
}

/** One competence of a person (7.2), as far as it can be read. */
export interface HeldCompetence {
  /** What it is of; undefined where that is broken. */
  readonly subjects: readonly string[] | undefined;
  /** The days on which it is valid; undefined where they are missing, broken or in the wrong order. */
  readonly valid: Stretch | undefined;
  readonly where: Address;
}

/** Persons, teams and firms of one ISMS root, and who belongs where. */
export class Parties {
  readonly #tables: Tables;
  readonly hasPerson: (id: string) => boolean;
  readonly hasTeam: (id: string) => boolean;
  readonly hasFirm: (id: string) => boolean;
  /** The name of a person; their id where none is known. */
  readonly nameOf: (person: string) => string;
  /** The teams and firms a person belongs to, with days; the lead of a team is a member of it. */
  readonly memberships: (person: string) => readonly Membership[];
  /** What a person is competent in; undefined where there is no such person. */
  readonly competences: (person: string) => readonly HeldCompetence[] | undefined;
  /** Who a person reports to, with days. */
  readonly superior: (person: string) => (Stretch & { readonly person: string }) | undefined;
  /** The persons above someone in the line of report on a day, nearest first. */
  readonly #line: (key: string) => readonly string[];

  constructor(graph: Graph, tables: Tables) {
    this.#tables = tables;
    this.hasPerson = graph.family((id) => this.person(id) !== undefined);
    this.hasTeam = graph.family((id) => this.team(id) !== undefined);
    this.hasFirm = graph.family((id) => this.firm(id) !== undefined);
    this.nameOf = graph.family((id) => this.person(id)?.item.value.name?.value ?? id);
    this.memberships = graph.family((id) => this.#membershipsOf(id));
    this.competences = graph.family((id) => {
      const row = this.person(id);
      const all = row?.item.value.competence?.items ?? [];
      return row && all.map((item) => held(item, addressOf(row.record, item)));
    });
    this.superior = graph.family((id) => this.#superiorOf(id));
    this.#line = graph.family((key) => {
      const [day = '', person = ''] = key.split(' ', 2);
      return this.#lineOf(person, day);
    });
  }

  person(id: string): Row<'person', 'People'> | undefined {
    return exact(this.#tables.rows('person', folded(id)), id) as Row<'person', 'People'> | undefined;
  }

  team(id: string): Row<'team', 'People'> | undefined {
    return exact(this.#tables.rows('team', folded(id)), id) as Row<'team', 'People'> | undefined;
  }

  firm(id: string): Row<'firm', 'People'> | undefined {
    return exact(this.#tables.rows('firm', folded(id)), id) as Row<'firm', 'People'> | undefined;
  }

  /** What messages call a team or firm, as written (`team:platform`): by its title, else by its id. */
  titleOf(written: string): string {
    const { type, id } = partyName(written);
    const entry = type === 'team' ? this.team(id) : type === 'firm' ? this.firm(id) : undefined;
    return `the ${type} ${entry?.item.value.title?.value ?? id}`;
  }

  lineOfReport(person: string, day: Day): readonly string[] {
    return this.#line(`${day} ${person}`);
  }

  #membershipsOf(id: string): readonly Membership[] {
    const person = this.person(id)?.item.value;
    const found: Membership[] = [];
    const add = (type: Membership['type'], dated: Dated): void => {
      const stretch = stretchOf(dated);
      const party = dated.reference?.value;
      if (party !== undefined && stretch) found.push({ type, id: party, ...stretch });
    };
    for (const team of person?.team?.items ?? []) add('team', team);
    if (person?.firm) add('firm', person.firm);
    const always = found.filter(
      ({ type, from, until }) => type === 'team' && from === undefined && until === undefined,
    );
    for (const { id: team } of this.#tables.rows('team-led', id)) {
      if (!always.some((membership) => membership.id === team)) found.push({ type: 'team', id: team });
    }
    return found;
  }

  #superiorOf(id: string): (Stretch & { readonly person: string }) | undefined {
    const dated = this.person(id)?.item.value.reportsTo;
    const stretch = dated && stretchOf(dated);
    const person = dated?.reference?.value;
    return person !== undefined && stretch ? { person, ...stretch } : undefined;
  }

  /** A circle in the line ends where it closes. */
  #lineOf(person: string, day: Day): readonly string[] {
    const line: string[] = [];
    const seen = new Set([person]);
    for (let at: string | undefined = person; at !== undefined; ) {
      const superior = this.superior(at);
      at = superior && holdsOn(superior, day) && !seen.has(superior.person) ? superior.person : undefined;
      if (at !== undefined) {
        seen.add(at);
        line.push(at);
      }
    }
    return line;
  }
}

function exact<R extends { readonly id: string }>(rows: readonly R[], id: string): R | undefined {
  return rows.find((row) => row.id === id);
}

function held(competence: Competence, where: Address): HeldCompetence {
  const { at, subject, obtained, expires } = competence;
  const subjects = sound(subject).map(({ value }) => value);
  return {
    subjects: subjects.length > 0 && subjects.length === subject?.items.length ? subjects : undefined,
    valid: obtained && stretchOf({ at, from: obtained, until: expires }),
    where,
  };
}
