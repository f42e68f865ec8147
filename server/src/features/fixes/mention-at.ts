import type { Mention } from '../../model/mentions/mention.ts';
import { ownNodeAt } from '../../yaml/edit/put.ts';
import { replaceScalar } from '../../yaml/edit/scalar.ts';
import type { TextEdit } from '../../yaml/edit/text-edit.ts';
import { resolve } from '../../yaml/tree.ts';
import { isAt, nodeOf, type Sheet, type Site } from './site.ts';

/** The mention that the problem is reported at. */
export function mentionAt<M extends Mention>(site: Site, mentions: readonly M[]): M | undefined {
  return mentions.find(({ at, part }) => isAt(site, { pointer: at, part }));
}

/**
 * Puts another id in the place of a mention; undefined where it is written through an alias or a merge, and where the
 * mapping has the id as a key already.
 */
export function renameMention(site: Site, { at, part }: Mention, by: string): TextEdit | undefined {
  const node = nodeOf(site, { pointer: at, part });
  if (!node || (part === 'key' && isKey(site, at, by))) return undefined;
  return replaceScalar(site.text, node, by);
}

/** Whether the mapping that a key stands in has another key. */
export function isKey({ document }: Sheet, at: string, key: string): boolean {
  const map = ownNodeAt(document, at.slice(0, at.lastIndexOf('/')));
  if (map?.kind !== 'map') return false;
  return map.pairs.map((pair) => resolve(pair.key)).some((each) => each.kind === 'scalar' && each.text === key);
}
