import { kinds } from '../../model/kinds.ts';
import { apiVersion, judgeKind } from '../../model/schema/kind.ts';
import { insertAbove } from '../../yaml/edit/lines.ts';
import { replaceScalar } from '../../yaml/edit/scalar.ts';
import { type MapNode, resolve } from '../../yaml/tree.ts';
import { edit, type Fix, type Fixer } from './fix.ts';
import { near } from './near.ts';
import { isAt, nodeOf, type Site } from './site.ts';

/** Adds or corrects `apiVersion`, and corrects a misspelt `kind`: without them nothing else of a document is judged. */
export const documentKind: Fixer = {
  rules: ['schema/kind'],
  fixes: (site) => [...version(site), ...kind(site)],
};

function version(site: Site): readonly Fix[] {
  const root = resolve(site.document.root);
  if (root.kind !== 'map' || judgeKind(root).problems[0]?.message !== site.problem.message) return [];
  const place = { pointer: '/apiVersion', part: 'value' } as const;
  const written = nodeOf(site, place);
  const more = { preferred: true, mechanical: true };
  if (written?.kind === 'scalar' && written.start < written.end) {
    if (!isAt(site, place)) return [];
    return [edit(site, `Change to ${apiVersion}`, [replaceScalar(site.text, written, apiVersion)], more)];
  }
  const isMissing = !written && !root.flow && !hasVersion(root) && isAt(site, { pointer: '', part: 'key' });
  const line = `apiVersion: ${apiVersion}`;
  const isOnOwnLine = root.start === 0 || /[\n\r\ufeff]/.test(site.text[root.start - 1] ?? '');
  if (!isMissing || !isOnOwnLine) return [];
  return [edit(site, `Add ${line}`, [insertAbove(site.text, root.start, line)], more)];
}

function kind(site: Site): readonly Fix[] {
  const place = { pointer: '/kind', part: 'value' } as const;
  const written = nodeOf(site, place);
  if (written?.kind !== 'scalar' || written.text === '' || !isAt(site, place)) return [];
  return near(written.text, kinds).map((meant, index) =>
    edit(site, `Change to "${meant}"`, [replaceScalar(site.text, written, meant)], { preferred: index === 0 }),
  );
}

function hasVersion({ pairs }: MapNode): boolean {
  return pairs.some(({ key }) => key.kind === 'scalar' && key.text === 'apiVersion');
}
