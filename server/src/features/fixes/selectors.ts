import type { StandardId } from '../../catalog/standard.ts';
import type { Isms } from '../../engine/isms.ts';

/**
 * Requirements as few selectors: whole chapters, themes and sets, and ranges. The names of a summary are written like
 * selectors but for their dash; where one should not say exactly the same, the ids are listed one by one.
 */
export function selectorsFor(ids: readonly string[], isms: Isms, edition?: StandardId): readonly string[] {
  const { requirements } = isms;
  const selectors = requirements
    .summary(ids, edition)
    .split(', ')
    .map((name) => name.replace('–', '-'));
  const meant = new Set(selectors.flatMap((selector) => requirements.idsOf(selector, edition)));
  const isSame = meant.size === new Set(ids).size && ids.every((id) => meant.has(id));
  return isSame ? selectors : requirements.sorted(new Set(ids), edition);
}
