import { successorOfClause } from '../../catalog/clause-correspondence.ts';
import { counterparts } from '../../catalog/correspondence.ts';
import type { Selection } from '../../catalog/selection.ts';
import { standard } from '../../catalog/standard.ts';
import { from, to } from './migration.ts';

/** What a selector of 2013 becomes: selectors of 2022, or the ids of controls, which may be written as selectors. */
export type Successors =
  | { readonly kind: 'as-is' }
  | { readonly kind: 'clauses'; readonly selectors: readonly string[] }
  | { readonly kind: 'controls'; readonly ids: readonly string[] };

const asIs: Successors = { kind: 'as-is' };

/** What a selector becomes; what is no selector of 2013 stays as it is. */
export function successorsOf(text: string, selection: Selection): Successors {
  if (selection.kind !== 'requirements') return asIs;
  const { written, ids } = selection;
  if (written === 'item' || written === 'set' || written === 'annex') return asIs;
  if (ids[0]?.startsWith('A.')) return { kind: 'controls', ids: counterparts(ids, standard(from)) };
  const ends = text.split('-');
  const changed = ends.filter((end) => successorOfClause(end) !== end);
  if (changed.length === 0) return asIs;
  // 10.1 and 10.2 have changed places: a range of both is the same range.
  if (ends.length > 1) return { kind: 'clauses', selectors: [ends.toSorted().join('-')] };
  return { kind: 'clauses', selectors: ends.map((end) => successorOfClause(end) ?? end) };
}

/** Writes ids of controls as few selectors: a whole theme by its id, three or more neighbours as a range. */
export function compact(ids: readonly string[]): readonly string[] {
  const wanted = new Set(ids);
  const catalogue = standard(to);
  if (catalogue.controls.every(({ id }) => wanted.has(id))) return ['A'];
  return catalogue.themes.flatMap(({ id: theme }) => {
    const siblings = catalogue.children(theme);
    if (siblings.every((id) => wanted.has(id))) return [theme];
    const runs: string[][] = [];
    for (const [index, id] of siblings.entries()) {
      if (!wanted.has(id)) continue;
      const run = runs.at(-1);
      if (run && run.at(-1) === siblings[index - 1]) run.push(id);
      else runs.push([id]);
    }
    return runs.flatMap((run) => (run.length >= 3 ? [`${run[0]}-${run.at(-1)}`] : run));
  });
}
