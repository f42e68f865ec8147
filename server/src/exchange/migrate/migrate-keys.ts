import type { Engine } from '../../engine/engine.ts';
import type { Isms } from '../../engine/isms.ts';
import { type Sheet, sheetOf } from '../../features/fixes/site.ts';
import { requirementsIn } from '../../model/mentions/requirements.ts';
import type { AuditRecord } from '../../model/record.ts';
import { segments } from '../../yaml/address.ts';
import { commentPlaces } from '../../yaml/edit/add-comment.ts';
import { indentAt, lineEnding } from '../../yaml/edit/lines.ts';
import { ownNodeAt } from '../../yaml/edit/put.ts';
import { replaceScalar } from '../../yaml/edit/scalar.ts';
import { writeText } from '../../yaml/edit/written.ts';
import type { MapNode, Pair } from '../../yaml/tree.ts';
import { from, type MigrationDraft } from './migration.ts';
import { compact, successorsOf } from './successors.ts';

/** A key that names requirements, where it stands. */
interface NamedKey {
  readonly id: string;
  readonly map: MapNode;
  readonly pair: Pair;
}

/**
 * Gives keys that name requirements (exclusions of a plan, responsibilities, results) those of 2022. A key that becomes
 * several is written for each of them; one that becomes a key which is there already is left out, and its text is kept
 * as a comment.
 */
export function migrateKeys(engine: Engine, isms: Isms, record: AuditRecord, draft: MigrationDraft): void {
  const sheet = sheetOf(engine, record);
  if (!sheet || record.kind === 'StatementOfApplicability') return;
  const about = record.id?.value ?? record.kind;
  const used = new Map<MapNode, Set<string>>();
  for (const { at, part, id } of requirementsIn(record)) {
    if (part !== 'key') continue;
    const named = keyAt(sheet, at, id);
    if (!named) {
      const text = `${segments(at).join('.')} is written through an alias or a merge. Write it by hand.`;
      draft.decide({ kind: 'not-by-machine', file: record.file, about, text });
      continue;
    }
    const taken = used.get(named.map) ?? new Set<string>();
    used.set(named.map, taken);
    const successors = successorsOf(id, isms.requirements.select(id, from));
    if (successors.kind === 'as-is') taken.add(id);
    else {
      const wanted = successors.kind === 'clauses' ? successors.selectors : compact(successors.ids);
      const free = wanted.filter((each) => !taken.has(each));
      for (const each of free) taken.add(each);
      if (free.length > 0) rename(sheet, named, free, draft);
      else leaveOut(sheet, named, wanted, about, draft);
    }
  }
}

function keyAt({ document }: Sheet, at: string, id: string): NamedKey | undefined {
  const map = ownNodeAt(document, at.slice(0, at.lastIndexOf('/')));
  if (map?.kind !== 'map') return undefined;
  const pair = map.pairs.find(({ key, merged }) => !merged && key.kind === 'scalar' && key.text === id);
  return pair && { id, map, pair };
}

/** Writes the first key in the place of the old one, and the pair again for each of the others. */
function rename(sheet: Sheet, { id, map, pair }: NamedKey, keys: readonly string[], draft: MigrationDraft): void {
  const { text, file } = sheet;
  const [first = id, ...others] = keys;
  draft.add(file, replaceScalar(text, pair.key, first));
  comment(sheet, pair, `${id} in ${from}`, draft);
  if (others.length === 0) return;
  // From the colon on, a value that stands on lines of its own included.
  const said = text.slice(pair.key.end, pair.value.end);
  const before = map.flow ? ', ' : `${lineEnding(text)}${indentAt(text, pair.key.start)}`;
  const copies = others.map((each) => `${before}${writeText(each)}${said}`);
  draft.add(file, { start: pair.value.end, end: pair.value.end, text: copies.join('') });
}

function leaveOut(
  sheet: Sheet,
  { id, map, pair }: NamedKey,
  wanted: readonly string[],
  about: string,
  draft: MigrationDraft,
): void {
  const { text, file } = sheet;
  const { start } = pair.key;
  const said = text.slice(pair.value.start, pair.value.end).replace(/\s+/g, ' ');
  if (map.flow) {
    const comma = /^\s*,\s?/.exec(text.slice(pair.value.end))?.[0].length ?? 0;
    draft.add(file, { start, end: pair.value.end + comma, text: '' });
    comment(sheet, pair, `${id} in ${from}: ${said}`, draft);
  } else draft.add(file, { start, end: pair.value.end, text: commented(text.slice(start, pair.value.end)) });
  draft.decide({
    kind: 'content-differs',
    file,
    about,
    text: `${id} has become ${wanted.join(', ')}, which is there already. What it said is kept as a comment: ${said}.`,
  });
}

function comment({ text, layout, file }: Sheet, { key }: Pair, what: string, draft: MigrationDraft): void {
  const { atEnd, above } = commentPlaces(text, layout.documents, key.start, `# ${what}`);
  const edit = atEnd ?? above;
  if (edit) draft.add(file, edit);
}

function commented(lines: string): string {
  return lines.replace(/^([ \t]*)(?=[^#\s])/gm, '$1# ');
}
