import { namedRequirements } from '../../rules/reference/named-requirements.ts';
import { segments } from '../../yaml/address.ts';
import { replaceItem } from '../../yaml/edit/add-item.ts';
import { edit, type Fix, type Fixer } from './fix.ts';
import { mentionAt, renameMention } from './mention-at.ts';
import { nodeOf, type Site } from './site.ts';

/**
 * Writes the successors in the place of a control of the other edition: all of them in a list, one of them as a key or a
 * single value. Mechanical where one control stands for one.
 */
export const supersededControl: Fixer = {
  rules: ['reference/superseded-requirement'],
  fixes(site) {
    const named = site.record ? namedRequirements(site.record, site.isms) : [];
    const mention = mentionAt(
      site,
      named.map((each) => each.mention),
    );
    const found = mention && named.find((each) => each.mention.at === mention.at);
    if (!mention || found?.selection.kind !== 'superseded') return [];
    const { successors } = found.selection;
    const inList = successors.length > 1 ? allInList(site, mention.at, successors) : [];
    const mechanical = successors.length === 1;
    const single = successors.flatMap((id) => {
      const renamed = renameMention(site, mention, id);
      return renamed ? [edit(site, `Change to ${id}`, [renamed], { preferred: mechanical, mechanical })] : [];
    });
    return [...inList, ...single];
  },
};

/** All successors that the list has not got yet. */
function allInList(site: Site, at: string, successors: readonly string[]): readonly Fix[] {
  const list = nodeOf(site, { pointer: at.slice(0, at.lastIndexOf('/')), part: 'value' });
  if (list?.kind !== 'seq') return [];
  const there = list.items.map((item) => (item.kind === 'scalar' ? item.text : ''));
  const missing = successors.filter((id) => !there.includes(id));
  if (missing.length < 2) return [];
  const edits = [replaceItem(site.text, list, Number(segments(at).at(-1)), missing)];
  return [edit(site, `Change to ${missing.join(', ')}`, edits, { preferred: true })];
}
