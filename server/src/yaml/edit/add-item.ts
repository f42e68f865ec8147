import type { SeqNode } from '../tree.ts';
import { indentAt, insertBelow } from './lines.ts';
import type { TextEdit } from './text-edit.ts';
import { type Writable, writeFlow, writeItem } from './written.ts';

/** Adds items at the end of a list, in brackets or not as it is written; a block list keeps its indentation. */
export function addItems(text: string, list: SeqNode, items: readonly Writable[]): TextEdit {
  const last = list.items.at(-1);
  if (!list.flow) {
    const indent = indentAt(text, list.start);
    const lines = items.flatMap(writeItem).map((line) => indent + line);
    return insertBelow(text, list.end, lines);
  }
  const written = items.map(writeFlow).join(', ');
  const at = last ? last.end : list.start + 1;
  return { start: at, end: at, text: last ? `, ${written}` : written };
}

/** Puts items in the place of one item of a list. */
export function replaceItem(text: string, list: SeqNode, index: number, items: readonly Writable[]): TextEdit {
  const { start, end } = list.items[index] ?? list;
  if (list.flow) return { start, end, text: items.map(writeFlow).join(', ') };
  const indent = indentAt(text, list.start);
  const [first, ...more] = items.map(writeFlow);
  const edit = insertBelow(
    text,
    end,
    more.map((each) => `${indent}- ${each}`),
  );
  return { start, end: edit.end, text: `${first ?? ''}${text.slice(end, edit.start)}${edit.text}` };
}
