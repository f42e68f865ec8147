import type { Isms } from '../../engine/isms.ts';

/** The fewest selectors for requirements, in order: what is there as a whole by its own id, neighbours as ranges. */
export function selectorsFor(isms: Isms, requirements: readonly string[]): readonly string[] {
  const folded = isms.requirements
    .summary(requirements)
    .split(', ')
    .map((each) => each.replace('–', '-'));
  const meant = new Set(folded.flatMap((selector) => isms.requirements.idsOf(selector)));
  // A summary is for people: where it means something else as selectors, each requirement is named.
  const isSame = meant.size === requirements.length && requirements.every((id) => meant.has(id));
  return isSame ? folded : requirements;
}
