import type { Engine } from '../../engine/engine.ts';
import type { Isms } from '../../engine/isms.ts';
import { sheetOf } from '../../features/fixes/site.ts';
import { requirementsIn } from '../../model/mentions/requirements.ts';
import type { AuditRecord } from '../../model/record.ts';
import { segments } from '../../yaml/address.ts';
import { commentPlaces } from '../../yaml/edit/add-comment.ts';
import { ownNodeAt } from '../../yaml/edit/put.ts';
import { replaceScalar } from '../../yaml/edit/scalar.ts';
import { writeText } from '../../yaml/edit/written.ts';
import { from, type MigrationDraft } from './migration.ts';
import { compact, successorsOf } from './successors.ts';

/**
 * Gives keys that name requirements (exclusions of a plan, responsibilities, results) those of 2022. A key that becomes
 * several is written for each of them; one that becomes a key which is there already is left out, and its text is kept
 * as a comment.
 */
export function migrateKeys(engine: Engine, isms: Isms, record: AuditRecord, draft: MigrationDraft): void {
  const sheet = sheetOf(engine, record);
  if (!sheet || record.kind === 'StatementOfApplicability') return;
  const { text, document, layout } = sheet;
  const taken = new Map<string, Set<string>>();
  const about = record.id?.value ?? record.kind;
  for (const { at, part, id } of requirementsIn(record)) {
    if (part !== 'key') continue;
    const above = at.slice(0, at.lastIndexOf('/'));
    const map = ownNodeAt(document, above);
    const pair =
      map?.kind === 'map'
        ? map.pairs.find(({ key, merged }) => !merged && key.kind === 'scalar' && key.text === id)
        : undefined;
    const successors = successorsOf(id, isms.requirements.select(id, from));
    if (map?.kind !== 'map' || !pair) {
      const name = segments(at).join('.');
      draft.decide({
        kind: 'not-by-machine',
        file: record.file,
        about,
        text: `${name} is written through an alias or a merge. Write it by hand.`,
      });
      continue;
    }
    const used = taken.get(above) ?? new Set<string>();
    taken.set(above, used);
    if (successors.kind === 'as-is') {
      used.add(id);
      continue;
    }
    const wanted = successors.kind === 'clauses' ? successors.selectors : compact(successors.ids);
    const free = wanted.filter((each) => !used.has(each));
    for (const each of free) used.add(each);
    const [first, ...others] = free;
    const value = text.slice(pair.value.start, pair.value.end);
    const comment = (what: string) => {
      const { atEnd, above: over } = commentPlaces(text, layout.documents, pair.key.start, `# ${what}`);
      const edit = atEnd ?? over;
      if (edit) draft.add(record.file, edit);
    };
    if (first === undefined) {
      const end = map.flow ? withComma(text, pair.value.end) : pair.value.end;
      draft.add(
        record.file,
        map.flow
          ? { start: pair.key.start, end, text: '' }
          : { start: pair.key.start, end, text: commented(text.slice(pair.key.start, end)) },
      );
      if (map.flow) comment(`${id} in ${from}: ${value.replace(/\s+/g, ' ')}`);
      draft.decide({
        kind: 'content-differs',
        file: record.file,
        about,
        text: `${id} has become ${wanted.join(', ')}, which is there already. What it said is kept as a comment: ${value.replace(/\s+/g, ' ')}.`,
      });
      continue;
    }
    draft.add(record.file, replaceScalar(text, pair.key, first));
    comment(`${id} in ${from}`);
    // From the colon on, a value that stands on lines of its own included.
    const said = text.slice(pair.key.end, pair.value.end);
    const before = map.flow ? ', ' : `\n${indentOf(text, pair.key.start)}`;
    const copies = others.map((each) => `${before}${writeText(each)}${said}`);
    if (copies.length > 0)
      draft.add(record.file, { start: pair.value.end, end: pair.value.end, text: copies.join('') });
  }
}

function indentOf(text: string, offset: number): string {
  return ' '.repeat(offset - text.lastIndexOf('\n', offset - 1) - 1);
}

/** The end of a pair in braces, with the comma after it. */
function withComma(text: string, end: number): number {
  return end + (/^\s*,\s?/.exec(text.slice(end))?.[0].length ?? 0);
}

function commented(lines: string): string {
  return lines
    .split('\n')
    .map((line) => (/^\s*#/.test(line) ? line : line.replace(/^(\s*)/, '$1# ')))
    .join('\n');
}
