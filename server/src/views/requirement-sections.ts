import { itemIds } from '../catalog/additional.ts';
import type { Isms } from '../engine/isms.ts';

/** A chapter of the clauses, a theme of Annex A (in 2013 a domain), or a set of additional requirements. */
export interface RequirementSection {
  readonly id: string;
  readonly title: string;
}

/** A section with its auditable requirements. */
export interface FilledSection extends RequirementSection {
  readonly requirements: readonly { readonly id: string; readonly title: string }[];
}

/** Everything there is to cover in an ISMS, by section, in catalogue order; additional sets come last, as declared. */
export function sectionsOf(isms: Isms): readonly FilledSection[] {
  const standard = isms.requirements.standard();
  const own = [...standard.chapters, ...standard.themes].map(({ id, title }) => ({
    id,
    title,
    requirements: standard
      .descendants(id)
      .map((each) => ({ id: each, title: standard.requirement(each)?.title ?? '' })),
  }));
  const additional = [...isms.requirements.additional()].map(([id, set]) => ({
    id,
    title: set.title,
    requirements: itemIds(id, set).map((each) => ({ id: each, title: set.items.get(each.slice(id.length + 1)) ?? '' })),
  }));
  return [...own, ...additional].filter(({ requirements }) => requirements.length > 0);
}
