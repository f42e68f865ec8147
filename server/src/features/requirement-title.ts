import { type StandardId, standard } from '../catalog/standard.ts';
import type { Isms } from '../engine/isms.ts';

/**
 * The title of what a selector names, if it names one thing: a clause, a control, a theme, an additional requirement or
 * a set of them. Nothing for a range, and for what there is not.
 */
export function requirementTitle(selector: string, isms: Isms, edition: StandardId): string | undefined {
  const colon = selector.indexOf(':');
  if (colon < 0) return standard(edition).requirement(selector)?.title;
  const set = isms.requirements.additional().get(selector.slice(0, colon));
  const item = selector.slice(colon + 1);
  return item === '*' ? set?.title : set?.items.get(item);
}
