import { standard } from '../../catalog/standard.ts';
import type { Engine } from '../../engine/engine.ts';
import { sheetOf } from '../../features/fixes/site.ts';
import type { RecordOf } from '../../model/record.ts';
import { ownNodeAt } from '../../yaml/edit/put.ts';
import { type ControlEntry, controlEntries, isApplicable } from './control-entries.ts';
import { mergeInto } from './merge-controls.ts';
import { type MigrationDraft, to } from './migration.ts';
import { renameEntry, retireEntry } from './rewrite-entries.ts';

/**
 * Gives a statement of applicability the controls of 2022. One entry stands for each of them: of several that have
 * become one, an applicable one; the others become comments where they say something else.
 */
export function migrateStatement(
  engine: Engine,
  record: RecordOf<'StatementOfApplicability'>,
  draft: MigrationDraft,
): void {
  const sheet = sheetOf(engine, record);
  const map = sheet && ownNodeAt(sheet.document, '/controls');
  if (!sheet || map?.kind !== 'map' || map.flow) {
    draft.decide({
      kind: 'not-by-machine',
      file: record.file,
      about: 'controls',
      text: `The controls stand in braces or are written through an alias. Write them one below the other, and migrate again.`,
    });
    return;
  }
  const entries = controlEntries(map);
  const groups = groupsOf(entries);
  const there = new Set(entries.filter(({ successors }) => !successors).map(({ id }) => id));
  const survivors = survivorsOf(groups, there);
  for (const entry of entries) {
    if (!entry.successors) continue;
    const own = survivors.filter(([, survivor]) => survivor === entry).map(([id]) => id);
    if (own.length > 0) renameEntry(sheet, entry, own, groups, draft);
    else retireEntry(sheet, entry, new Map(survivors), draft);
    if (entry.successors.length > 1) {
      draft.decide({
        kind: 'split',
        file: record.file,
        about: entry.id,
        text: `${entry.id} has become ${entry.successors.join(' and ')}. See what of its entry belongs to which.`,
      });
    }
  }
  for (const [id, survivor] of survivors) {
    const others = (groups.get(id) ?? []).filter((each) => each !== survivor);
    if (others.length > 0) mergeInto(sheet, id, survivor, others, draft);
  }
  if (record.approvedOn?.value !== undefined && survivors.length > 0) {
    const text = `It was approved on ${record.approvedOn.value}, with the controls of 2013. Have it approved anew.`;
    draft.decide({ kind: 'approval', file: record.file, about: record.id?.value ?? 'statement', text });
  }
  const after = new Set([...survivors.map(([id]) => id), ...there]);
  for (const { id, title } of standard(to).controls) {
    if (after.has(id)) continue;
    draft.decide({
      kind: 'new-control',
      file: record.file,
      about: id,
      text: `${id} (${title}) has no entry. Say whether it applies, and why.`,
    });
  }
}

/** The entries that become each control of 2022, in the order of the file. */
function groupsOf(entries: readonly ControlEntry[]): ReadonlyMap<string, readonly ControlEntry[]> {
  const groups = new Map<string, ControlEntry[]>();
  for (const entry of entries) {
    for (const id of entry.successors ?? []) groups.set(id, [...(groups.get(id) ?? []), entry]);
  }
  return groups;
}

/** Which entry stands for each control of 2022: one that applies before others, one that became it alone before others. */
function survivorsOf(
  groups: ReadonlyMap<string, readonly ControlEntry[]>,
  there: ReadonlySet<string>,
): readonly (readonly [id: string, entry: ControlEntry])[] {
  return [...groups].flatMap(([id, entries]) => {
    if (there.has(id)) return [];
    const rank = (entry: ControlEntry) =>
      Number(!isApplicable(entry)) * 2 + Number((entry.successors?.length ?? 0) > 1);
    const [best] = entries.toSorted((a, b) => rank(a) - rank(b));
    return best ? [[id, best] as const] : [];
  });
}
