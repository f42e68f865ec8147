import { addKey } from '../../yaml/edit/add-key.ts';
import { ownNodeAt, put } from '../../yaml/edit/put.ts';
import type { TextEdit } from '../../yaml/edit/text-edit.ts';
import type { Writable } from '../../yaml/edit/written.ts';
import type { YamlDocument } from '../../yaml/tree.ts';
import type { ProposedAudit } from './plan-cycle.ts';

/** The edits that add audits at the end of a programme's `audits`; undefined where they cannot be put there. */
export function addAudits(
  text: string,
  document: YamlDocument,
  audits: readonly ProposedAudit[],
): readonly TextEdit[] | undefined {
  if (audits.length === 0) return [];
  const entries = audits.map(({ id, title, period, requirements, rationale }): readonly [string, Writable] => [
    id,
    { title, period: { start: period.start, end: period.end }, requirements, rationale },
  ]);
  const map = ownNodeAt(document, '/audits');
  if (map?.kind === 'map' && map.pairs.length > 0) {
    return entries.map(([id, entry]) => addKey(text, map, id, entry));
  }
  const added = put(text, document, '/audits', Object.fromEntries(entries));
  return added && [added];
}
