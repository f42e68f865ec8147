import type { Describe } from './entity-hover.ts';
import { facts, heading, hoverText, plain } from './markdown.ts';

/** A set of requirements beyond the standard, and what it holds. */
export const describeSet: Describe = (isms, { id }) => {
  const set = isms.requirements.additional().get(id);
  if (!set) return undefined;
  const items = [...set.items].map(([item, title]) => `${plain(`${id}:${item}`)} ${plain(title)}`);
  return hoverText(heading(set.title, id, 'set of additional requirements'), facts('Requirements', items, 12));
};
