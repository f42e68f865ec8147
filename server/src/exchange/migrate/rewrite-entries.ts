import { standard } from '../../catalog/standard.ts';
import type { Sheet } from '../../features/fixes/site.ts';
import { comments } from '../../yaml/comments.ts';
import { indentAt, insertAbove, lineEnd, lineEnding, lineStart } from '../../yaml/edit/lines.ts';
import { replaceScalar } from '../../yaml/edit/scalar.ts';
import { writeText } from '../../yaml/edit/written.ts';
import { type ControlEntry, meaning } from './control-entries.ts';
import { from, type MigrationDraft, to } from './migration.ts';

/** Gives an entry the id of the control that it stands for now; one that stands for several is written for each. */
export function renameEntry(
  { text, file }: Sheet,
  { key, pair, id }: ControlEntry,
  own: readonly string[],
  groups: ReadonlyMap<string, readonly ControlEntry[]>,
  draft: MigrationDraft,
): void {
  const [first = id, ...others] = own;
  const said = (control: string) => `${(groups.get(control) ?? []).map((each) => each.id).join(', ')} in ${from}`;
  draft.add(file, replaceScalar(text, key, first));
  const end = lineEnd(text, key.end);
  const comment = comments(text).find(({ start }) => key.end <= start && start <= end);
  const isTitle = comment?.text === `# ${titleOf(id, from)}`;
  if (comment && isTitle) {
    draft.add(file, { start: comment.start, end: comment.end, text: `# ${titleOf(first, to)} (${said(first)})` });
  } else if (comment) {
    draft.add(file, insertAbove(text, key.start, `${indentAt(text, key.start)}# ${said(first)}`));
  } else draft.add(file, { start: end, end, text: ` # ${said(first)}` });
  const body = text.slice(key.end, lineEnd(text, pair.value.end));
  const ending = lineEnding(text);
  const last = lineEnd(text, pair.value.end);
  for (const each of others) {
    const line = `${indentAt(text, key.start)}# ${said(each)}`;
    const copy = `${indentAt(text, key.start)}${writeText(each)}${body}`;
    draft.add(file, { start: last, end: last, text: `${ending}${line}${ending}${copy}` });
  }
}

/**
 * Takes an entry away that another one stands for. Where it says nothing else, and has no comment, it goes; else its
 * lines become comments, so that a person can put both together.
 */
export function retireEntry(
  { text, file }: Sheet,
  entry: ControlEntry,
  survivors: ReadonlyMap<string, ControlEntry>,
  draft: MigrationDraft,
): void {
  const { id, key, pair, successors = [] } = entry;
  const start = lineStart(text, key.start);
  const end = lineEnd(text, pair.value.end);
  const inside = comments(text).filter((each) => start <= each.start && each.start < end);
  const says = inside.some((comment) => comment.text !== `# ${titleOf(id, from)}`);
  const isSame =
    successors.length > 0 &&
    successors.every((each) => {
      const survivor = survivors.get(each);
      return survivor !== undefined && meaning(survivor.pair.value) === meaning(pair.value);
    });
  if (isSame && !says) {
    draft.add(file, { start, end: end + lineEnding(text).length, text: '' });
    return;
  }
  const reason = successors.length > 0 ? `now part of ${successors.join(' and ')}` : `without a successor in ${to}`;
  const indent = indentAt(text, key.start);
  const lines = text
    .slice(start, end)
    .split(/\r\n|\n|\r/)
    .map((line) => (line.trim() === '' ? line : `${indent}# ${line.slice(indent.length)}`));
  const header = `${indent}# ${id} in ${from}, ${reason}:`;
  draft.add(file, { start, end, text: [header, ...lines].join(lineEnding(text)) });
  const taken = successors.filter((each) => !survivors.has(each));
  if (successors.length === 0) {
    draft.decide({ kind: 'retired', file, about: id, text: `${id} has no successor. Its entry is kept as a comment.` });
  } else if (taken.length > 0) {
    draft.decide({
      kind: 'content-differs',
      file,
      about: taken.join(', '),
      text: `${taken.join(', ')} had an entry already. What ${id} said is kept as a comment.`,
    });
  }
}

function titleOf(id: string, edition: typeof from | typeof to): string {
  return standard(edition).requirement(id)?.title ?? '';
}
