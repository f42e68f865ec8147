import type { MapNode, Pair } from '../tree.ts';
import { indentAt, insertBelow } from './lines.ts';
import type { TextEdit } from './text-edit.ts';
import { type Writable, writeFlow, writePair, writeText } from './written.ts';

/**
 * Adds a pair to a mapping, in braces or not as it is written, with the indentation of its keys: after a pair of its
 * own, by default the last one. The mapping must not have the key yet.
 */
export function addKey(text: string, map: MapNode, key: string, value: Writable, after?: Pair): TextEdit {
  const before = after && !after.merged ? after : map.pairs.findLast(({ merged }) => !merged);
  if (map.flow) {
    const written = `${writeText(key)}: ${writeFlow(value)}`;
    if (!before) {
      const at = map.start + 1;
      const isEmpty = map.end === at + 1;
      return { start: at, end: at, text: map.pairs.length > 0 ? ` ${written},` : ` ${written}${isEmpty ? ' ' : ''}` };
    }
    return { start: before.value.end, end: before.value.end, text: `, ${written}` };
  }
  const indent = indentAt(text, map.start);
  const end = after && !after.merged ? after.value.end : map.end;
  return insertBelow(
    text,
    end,
    writePair(key, value).map((line) => indent + line),
  );
}
