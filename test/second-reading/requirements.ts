import { clauses, controls } from '../../schemas/catalogue/iso27001-2022.json';

/** The items of the one set of additional requirements that the workspaces declare. */
export const ownItems: readonly string[] = ['own:X', 'own:Y'];

/** "Auditable requirements are what coverage is counted on" (docs/format.md, Requirements and selectors). */
export const auditable: readonly string[] = [
  ...clauses.filter((clause) => clause.leaf).map((clause) => clause.id),
  ...controls.map((control) => control.id),
  ...ownItems,
];

/** What a selector stands for: the table of docs/format.md, Requirements and selectors. */
export function beneath(selector: string): readonly string[] {
  if (selector.startsWith('a.')) return beneath(selector.toUpperCase());
  if (selector.endsWith(':*')) return auditable.filter((id) => id.startsWith(selector.slice(0, -1)));
  const [first = '', last] = selector.split('-');
  if (last === undefined) return auditable.filter((id) => id === first || id.startsWith(`${first}.`));
  const stem = first.slice(0, first.lastIndexOf('.') + 1);
  const siblings: string[] = [];
  for (let number = Number(first.slice(stem.length)); number <= Number(last.slice(stem.length)); number += 1)
    siblings.push(`${stem}${number}`);
  return siblings.flatMap(beneath);
}

/** Everything that some selectors stand for. */
export function allBeneath(selectors: Iterable<string>): ReadonlySet<string> {
  return new Set([...selectors].flatMap(beneath));
}

/** Whether a selector names a requirement with nothing beneath it. */
export function isOneRequirement(selector: string): boolean {
  return beneath(selector)[0] === (selector.startsWith('a.') ? selector.toUpperCase() : selector);
}

/** Whether an id is one of Annex A, or of the additional requirements, which are judged like controls. */
export function isControl(id: string): boolean {
  return !/^\d/.test(id);
}

/** Whether a selector names a clause, not a range of them. */
function isClause(selector: string): boolean {
  return /^[\d.]+$/.test(selector);
}

/**
 * What a selector of an audit names, by docs/rules-explained.md, The scope of an audit: one "wider than one requirement
 * passes over what is excluded" by the plan, and over controls that are not applicable. A clause "of which it excludes a
 * part stands for the rest"; one of which it excludes all is named whole, so that it is seen to be outside the scope.
 */
export function named(
  selector: string,
  excluded: ReadonlySet<string>,
  isApplicable: (id: string) => boolean,
): readonly string[] {
  const all = beneath(selector);
  if (isOneRequirement(selector)) return all;
  const left = all.filter((id) => !excluded.has(id) && isApplicable(id));
  return isClause(selector) && left.length === 0 ? all : left;
}
