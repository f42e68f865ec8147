import { standard } from '../../catalog/standard.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Isms } from '../../engine/isms.ts';
import { type Sheet, sheetOf } from '../../features/fixes/site.ts';
import { type Accepts, requirementsIn } from '../../model/mentions/requirements.ts';
import type { AuditRecord } from '../../model/record.ts';
import { segments } from '../../yaml/address.ts';
import { commentPlaces } from '../../yaml/edit/add-comment.ts';
import { replaceItem } from '../../yaml/edit/add-item.ts';
import { ownNodeAt } from '../../yaml/edit/put.ts';
import type { TextEdit } from '../../yaml/edit/text-edit.ts';
import { writeFlow } from '../../yaml/edit/written.ts';
import type { SeqNode } from '../../yaml/tree.ts';
import { from, type MigrationDraft, to } from './migration.ts';
import { compact, successorsOf } from './successors.ts';

/** Writes the successors into every list of requirements of a record, with a comment that says what stood there. */
export function migrateLists(engine: Engine, isms: Isms, record: AuditRecord, draft: MigrationDraft): void {
  const sheet = sheetOf(engine, record);
  if (!sheet) return;
  const lists = new Map<string, Accepts>();
  for (const { at, part, accepts } of requirementsIn(record)) {
    if (part === 'value') lists.set(at.slice(0, at.lastIndexOf('/')), accepts);
  }
  for (const [pointer, accepts] of lists) {
    const list = ownNodeAt(sheet.document, pointer);
    const texts = list?.kind === 'seq' ? textsOf(list) : undefined;
    if (list?.kind !== 'seq' || !texts) {
      draft.decide({
        kind: 'not-by-machine',
        file: record.file,
        about: record.id?.value ?? record.kind,
        text: `The list ${segments(pointer).join('.')} is written through an alias. Write the ids of ${to} by hand.`,
      });
      continue;
    }
    const written = successorItems(texts, accepts, isms);
    if (written.every(({ items }) => items === undefined)) continue;
    draft.add(record.file, ...editsOf(sheet, list, texts, written));
  }
}

function textsOf({ items }: SeqNode): readonly string[] | undefined {
  const texts = items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []));
  return texts.length === items.length ? texts : undefined;
}

/** What comes in the place of an item; undefined where it stays. Empty where others name it already. */
interface Written {
  readonly items: readonly string[] | undefined;
}

function successorItems(texts: readonly string[], accepts: Accepts, isms: Isms): readonly Written[] {
  const covered = new Set<string>();
  const cover = (selector: string) => {
    for (const id of standard(to).descendants(selector)) covered.add(id);
    covered.add(selector);
  };
  return texts.map((text) => {
    const successors = successorsOf(text, isms.requirements.select(text, from));
    if (successors.kind === 'as-is') {
      cover(text);
      return { items: undefined };
    }
    if (successors.kind === 'clauses') {
      const items = successors.selectors.filter((each) => !covered.has(each));
      items.forEach(cover);
      return { items };
    }
    const ids = successors.ids.filter((id) => !covered.has(id));
    ids.forEach(cover);
    return { items: accepts === 'single' ? ids : compact(ids) };
  });
}

function editsOf(
  { text, layout }: Sheet,
  list: SeqNode,
  texts: readonly string[],
  written: readonly Written[],
): readonly TextEdit[] {
  const comment = (offset: number, what: string): readonly TextEdit[] => {
    const { atEnd, above } = commentPlaces(text, layout.documents, offset, `# ${what}`);
    const edit = atEnd ?? above;
    return edit ? [edit] : [];
  };
  const changed = texts.filter((_, index) => written[index]?.items !== undefined);
  if (list.flow) {
    const all = texts.flatMap((each, index) => written[index]?.items ?? [each]);
    const said = text.slice(list.start, list.end);
    // What is said within the brackets stays said.
    const inner = [...said.matchAll(/(?<=\s)#.*$/gm)].map(([found]) => found.replace(/^#\s*/, ''));
    const told = [`${changed.join(', ')} in ${from}`, ...inner].join('; ');
    return [{ start: list.start, end: list.end, text: writeFlow(all) }, ...comment(list.end, told)];
  }
  return list.items.flatMap((item, index) => {
    const items = written[index]?.items;
    const old = texts[index] ?? '';
    if (items === undefined) return [];
    if (items.length > 0) {
      return [
        replaceItem(text, list, index, items),
        ...(items.length > 1
          ? comment(item.start, `${old} in ${from}: this and the next`)
          : comment(item.start, `${old} in ${from}`)),
      ];
    }
    // The dash before it goes too.
    const dash = text.lastIndexOf('-', item.start);
    return [{ start: dash, end: item.end, text: `# ${old} in ${from}: named by the items above` }];
  });
}
