import { shorten } from './malformed.ts';
import type { Requirement } from './requirement.ts';
import { otherEdition, type Standard } from './standard.ts';

/** How many parts the longest ids have, A.5.1.1 of 2013. What comes after them is never known. */
const DEEPEST = 4;

/** Says that a standard has no such id, what it has in its place, and where the id may come from. */
export function whyMissing(id: string, standard: Standard): string {
  const what = `${standard.id} has no ${nounFor(id, standard)} ${shorten(id)}`;
  const withoutZeros = id.replace(/(^|\.)0+(?=\d)/g, '$1');
  if (standard.requirement(withoutZeros) !== undefined) return `${what}; write ${withoutZeros}.`;
  const above = nearestAbove(id, standard);
  if (above === undefined) {
    const [first, last] = [standard.chapters.at(0), standard.chapters.at(-1)];
    return `${standard.id} has no requirements in clause ${shorten(id)}; they are in clauses ${first?.id} to ${last?.id} and in Annex A.`;
  }
  return `${what}; ${neighbours(id, above, standard)}.${origin(id, standard)}`;
}

/** Where an id that this edition lacks may come from, as a sentence of its own; empty where that is not known. */
function origin(id: string, standard: Standard): string {
  const other = otherEdition(standard);
  if (other.requirement(id) !== undefined) return ` ${other.id} has it.`;
  // Statements of applicability are often numbered as in ISO/IEC 27002, without the A.
  return standard.requirement(`A.${id}`)?.kind === 'control' ? ` The control is written A.${id}.` : '';
}

/** Says why two ids that both exist are not the ends of a range. */
export function whyNoRange(first: Requirement, last: Requirement): string {
  const range = `${first.id}-${last.id} is no range`;
  if (first.kind !== last.kind || first.parent !== last.parent) {
    return `${range}: a range runs between two siblings, but ${place(first)} and ${place(last)}.`;
  }
  return `${range}: it ends before it starts. Write ${last.id}-${first.id}.`;
}

function place({ id, parent }: Requirement): string {
  if (id === 'A') return 'A is all of Annex A';
  return parent === undefined ? `${id} is a chapter` : `${id} is beneath ${parent === 'A' ? 'Annex A' : parent}`;
}

/** What an id would be called by its form. */
function nounFor(id: string, standard: Standard): string {
  if (!id.startsWith('A')) return 'clause';
  const level = id.split('.').length;
  const is2013 = standard.id === 'ISO/IEC 27001:2013';
  if (level === 2) return is2013 ? 'domain' : 'theme';
  return is2013 && level === 3 ? 'control objective' : 'control';
}

/** The longest beginning of an id that the standard has. */
function nearestAbove(id: string, standard: Standard): Requirement | undefined {
  const parts = id.split('.', DEEPEST);
  for (let length = parts.length; length > 0; length--) {
    const found = standard.requirement(parts.slice(0, length).join('.'));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What the standard has beneath the nearest id above. */
function neighbours(id: string, above: Requirement, standard: Standard): string {
  const children = standard.children(above.id);
  const [first, last] = [children.at(0), children.at(-1)];
  if (first === undefined || last === undefined) return `nothing is beneath ${above.id}`;
  const name = above.id === 'A' ? 'Annex A' : above.id;
  const asked = lastNumber(id.split('.', above.id.split('.').length + 1).join('.'));
  return asked > lastNumber(last) ? `${name} ends with ${last}` : `${name} begins with ${first}`;
}

function lastNumber(id: string): number {
  return Number(id.slice(id.lastIndexOf('.') + 1));
}
