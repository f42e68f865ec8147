import type { Describe } from './entity-hover.ts';
import { fact, heading, hoverText, plain } from './markdown.ts';
import { person, text, words } from './words.ts';

/** A corrective action of the finding that it stands in (10.2). */
export const describeAction: Describe = (isms, { id }, record) => {
  const actions = record.kind === 'Finding' ? (record.correctiveActions?.items ?? []) : [];
  const action = actions.find((each) => each.id?.value === id);
  if (!action || record.kind !== 'Finding') return undefined;
  const effectiveness = action.effectiveness ?? record.effectiveness;
  return hoverText(heading(undefined, id, `corrective action of finding ${plain(record.id?.value ?? '?')}`), [
    ...fact('Description', text(action.description)),
    ...fact('Owner', person(isms, action.owner?.value)),
    ...fact('Due', text(action.due)),
    ...fact('Completed', text(action.completedOn)),
    ...fact('Effectiveness', words(effectiveness?.result?.value)),
  ]);
};
