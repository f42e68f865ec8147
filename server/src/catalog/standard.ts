import type { Edition, StandardId } from './edition.ts';
import { readEdition2013 } from './edition-2013.ts';
import { readEdition2022 } from './edition-2022.ts';
import type { Clause, Control, ControlGroup, Requirement } from './requirement.ts';

export type { StandardId } from './edition.ts';

/** The editions, newest first. */
export const STANDARD_IDS: readonly StandardId[] = ['ISO/IEC 27001:2022', 'ISO/IEC 27001:2013'];

/** One edition of ISO/IEC 27001, ready for look-ups. Shared by all who ask for it, so nobody may change it. */
export interface Standard extends Edition {
  /** The clauses of 4 to 10, those with sub-clauses included. */
  readonly clauses: readonly Clause[];
  /** The clauses 4 to 10 themselves. */
  readonly chapters: readonly Clause[];
  /** A.5 to A.8; in 2013 the domains, A.5 to A.18. */
  readonly themes: readonly ControlGroup[];
  /** The controls of Annex A. */
  readonly controls: readonly Control[];
  /** The ids of the clauses without sub-clauses and of the controls, in catalogue order: what coverage is counted on. */
  readonly auditable: readonly string[];
  /** Looks an id up; a lower-case `a.5.1` counts as `A.5.1`. */
  requirement(id: string): Requirement | undefined;
  /** The ids directly beneath; of an id with nothing beneath it, or an unknown one, none. Without an id, the top level. */
  children(id: string | undefined): readonly string[];
  /** The auditable ids that are the id itself or beneath it, in catalogue order; of an unknown id, none. */
  descendants(id: string): readonly string[];
  /** The place of an id in catalogue order, from 0; undefined for an unknown one. */
  position(id: string): number | undefined;
}

/** Gives a standard by its id. It is built when first asked for and then shared. */
export function standard(id: StandardId): Standard {
  const known = built.get(id);
  if (known !== undefined) return known;
  const made = build(EDITIONS[id]());
  built.set(id, made);
  return made;
}

/** The other edition: what an id that is not in this one may come from. */
export function otherEdition(than: Standard): Standard {
  return standard(than.id === 'ISO/IEC 27001:2022' ? 'ISO/IEC 27001:2013' : 'ISO/IEC 27001:2022');
}

/** An id of the standard as it is to be written: `A` in upper case. */
export function normaliseId(id: string): string {
  return id === 'a' || id.startsWith('a.') ? `A${id.slice(1)}` : id;
}

const EDITIONS: Readonly<Record<StandardId, () => Edition>> = {
  'ISO/IEC 27001:2022': readEdition2022,
  'ISO/IEC 27001:2013': readEdition2013,
};

const built = new Map<StandardId, Standard>();

function build(edition: Edition): Standard {
  const { requirements } = edition;
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  const positions = new Map(requirements.map(({ id }, index) => [id, index]));
  const children = new Map<string | undefined, string[]>();
  const descendants = new Map<string, string[]>();
  for (const requirement of requirements) {
    append(children, requirement.parent, requirement.id);
    if (!requirement.leaf) continue;
    for (
      let at: Requirement | undefined = requirement;
      at !== undefined;
      at = at.parent ? byId.get(at.parent) : undefined
    ) {
      append(descendants, at.id, requirement.id);
    }
  }
  const clauses = requirements.filter((requirement) => requirement.kind === 'clause');
  return {
    ...edition,
    clauses,
    chapters: clauses.filter((clause) => clause.parent === undefined),
    themes: requirements.filter((requirement): requirement is ControlGroup => requirement.kind === 'theme'),
    controls: requirements.filter((requirement) => requirement.kind === 'control'),
    auditable: requirements.filter((requirement) => requirement.leaf).map(({ id }) => id),
    requirement: (id) => byId.get(normaliseId(id)),
    children: (id) => children.get(id === undefined ? undefined : normaliseId(id)) ?? [],
    descendants: (id) => descendants.get(normaliseId(id)) ?? [],
    position: (id) => positions.get(normaliseId(id)),
  };
}

function append<K>(lists: Map<K, string[]>, key: K, value: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
