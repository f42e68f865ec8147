import type { MapNode, Pair } from '../tree.ts';
import { lineEnd, lineStart } from './lines.ts';
import type { TextEdit } from './text-edit.ts';

/**
 * Takes a pair out of a mapping that has others, in braces or not as it is written; a comment behind it stays. Undefined
 * where that cannot be done without a comment being lost.
 */
export function removePair(text: string, map: MapNode, pair: Pair): TextEdit | undefined {
  const own = map.pairs.filter(({ merged }) => !merged);
  const at = own.indexOf(pair);
  if (at < 0 || own.length < 2) return undefined;
  return map.flow ? fromFlow(text, own, at) : fromBlock(text, pair);
}

function fromFlow(text: string, pairs: readonly Pair[], at: number): TextEdit | undefined {
  const [before, pair, after] = [pairs[at - 1], pairs[at], pairs[at + 1]];
  if (!pair) return undefined;
  const [start, end] = before
    ? [before.value.end, pair.value.end]
    : [pair.key.start, after?.key.start ?? pair.value.end];
  const [gone, written] = [text.slice(start, end), text.slice(pair.key.start, pair.value.end)];
  return gone.replace(written, '').includes('#') ? undefined : { start, end, text: '' };
}

function fromBlock(text: string, { key, value }: Pair): TextEdit {
  const [line, end] = [lineStart(text, key.start), lineEnd(text, value.end)];
  const isAlone = text.slice(line, key.start).trim() === '' && text.slice(value.end, end).trim() === '';
  const before = line === 0 ? 0 : line - (text.startsWith('\r\n', line - 2) ? 2 : 1);
  return isAlone ? { start: before, end, text: '' } : { start: key.start, end: value.end, text: '' };
}
