import { judgedControls } from '../../rules/soa/judged-controls.ts';
import { addKey } from '../../yaml/edit/add-key.ts';
import { put } from '../../yaml/edit/put.ts';
import type { TextEdit } from '../../yaml/edit/text-edit.ts';
import type { WritableMap } from '../../yaml/edit/written.ts';
import type { MapNode, Pair } from '../../yaml/tree.ts';
import { toBeCompleted } from '../new-files/new-file.ts';
import { edit, type Fixer } from './fix.ts';
import { nodeOf, recordAs, type Site } from './site.ts';

/** Adds an entry for each control of a theme that has none, at its place in the order of the standard. */
export const missingControls: Fixer = {
  rules: ['soa/missing-control'],
  fixes(site) {
    const statement = recordAs(site, 'StatementOfApplicability');
    const { isms, problem } = site;
    if (!statement) return [];
    const there = new Set(judgedControls(statement, isms).map(({ id }) => id));
    const standard = isms.requirements.standard();
    return standard.themes.flatMap((theme) => {
      const missing = standard.descendants(theme.id).filter((id) => !there.has(id));
      if (missing.length === 0 || !problem.message.includes(theme.title)) return [];
      const edits = additions(site, missing);
      const title = `Add ${missing.length === 1 ? missing[0] : `the ${missing.length} missing controls of ${theme.id}`}`;
      return edits ? [edit(site, title, edits, { typeOver: toBeCompleted })] : [];
    });
  },
};

const entry: WritableMap = { applicable: true, justification: toBeCompleted };

function additions(site: Site, missing: readonly string[]): readonly TextEdit[] | undefined {
  const map = nodeOf(site, { pointer: '/controls', part: 'value' });
  if (map?.kind !== 'map') {
    const all = put(site.text, site.document, '/controls', Object.fromEntries(missing.map((id) => [id, entry])));
    return all && [all];
  }
  const position = (id: string) => site.isms.requirements.standard().position(id) ?? Number.MAX_SAFE_INTEGER;
  return missing.map((id) =>
    addKey(
      site.text,
      map,
      id,
      entry,
      pairBefore(map, (key) => position(key) < position(id)),
    ),
  );
}

/** The last pair of the mapping's own that goes before; undefined where none does. */
function pairBefore({ pairs }: MapNode, goesBefore: (key: string) => boolean): Pair | undefined {
  return pairs.findLast(({ key, merged }) => !merged && key.kind === 'scalar' && goesBefore(key.text));
}
