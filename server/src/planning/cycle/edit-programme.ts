import { addKey } from '../../yaml/edit/add-key.ts';
import { indentAt, insertBelow } from '../../yaml/edit/lines.ts';
import { ownNodeAt, put } from '../../yaml/edit/put.ts';
import type { TextEdit } from '../../yaml/edit/text-edit.ts';
import { type Writable, type WritableMap, writeFlow, writePair } from '../../yaml/edit/written.ts';
import type { Node, YamlDocument } from '../../yaml/tree.ts';
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
  const node = ownNodeAt(document, '/audits');
  if (node?.kind === 'map' && node.pairs.length > 0) return entries.map(([id, entry]) => addKey(text, node, id, entry));
  const added = Object.fromEntries(entries);
  const below = node && putBelow(text, document, node, added);
  if (below) return below;
  if (node?.kind === 'map') {
    // What stands in the braces, a comment for instance, stays before them.
    const at = node.end - 1;
    return [{ start: at, end: at, text: writeFlow(added).slice(1, -1) }];
  }
  const edit = put(text, document, '/audits', added);
  return edit && [edit];
}

/** Audits below their key, in the place of empty braces or of nothing; undefined where more than that stands there. */
function putBelow(
  text: string,
  { root }: YamlDocument,
  node: Node,
  audits: WritableMap,
): readonly TextEdit[] | undefined {
  if (root.kind !== 'map' || root.flow) return undefined;
  const key = root.pairs.find(({ value }) => value === node)?.key;
  if (!key) return undefined;
  const [, colon] = /^( *:)[ \t]*(?:\{\s*\}|~|null)?$/i.exec(text.slice(key.end, node.end)) ?? [];
  if (colon === undefined) return undefined;
  const from = key.end + colon.length;
  const [, ...lines] = writePair('audits', audits);
  const indent = indentAt(text, key.start);
  const below = insertBelow(
    text,
    node.end,
    lines.map((line) => indent + line),
  );
  return node.end > from ? [{ start: from, end: node.end, text: '' }, below] : [below];
}
