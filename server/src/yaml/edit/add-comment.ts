import { comments } from '../comments.ts';
import { type Node, resolve, type YamlDocument } from '../tree.ts';
import { indentAt, insertAbove, lineEnd, lineStart } from './lines.ts';
import type { TextEdit } from './text-edit.ts';

/** A comment that is to be written about a line, and the places where it can stand. */
export interface CommentPlaces {
  /** At the end of the line; undefined where there is a comment already, or the line ends within a text. */
  readonly atEnd?: TextEdit;
  /** Alone on the line above; undefined where the line begins within a text. */
  readonly above?: TextEdit;
}

/** Where a comment, with its `#`, can be written about the line of an offset. */
export function commentPlaces(text: string, documents: readonly YamlDocument[], offset: number, comment: string) {
  const start = lineStart(text, offset);
  const end = lineEnd(text, offset);
  const isWithinText = (at: number) => documents.some(({ root }) => cutsText(root, at));
  const hasComment = comments(text).some((each) => start <= each.start && each.start <= end);
  const indent = indentAt(text, start + (/^ */.exec(text.slice(start, end))?.[0].length ?? 0));
  const gap = /[ \t]$/.test(text.slice(start, end)) ? '' : ' ';
  const places: CommentPlaces = {
    ...(!hasComment && !isWithinText(end) && { atEnd: { start: end, end, text: `${gap}${comment}` } }),
    ...(!isWithinText(start) && { above: insertAbove(text, start, `${indent}${comment}`) }),
  };
  return places;
}

/** Whether a scalar goes on beyond an offset. The first line of a block scalar, `|`, may end with a comment. */
function cutsText(node: Node, at: number): boolean {
  if (node.start >= at || node.end <= at) return false;
  const target = resolve(node);
  if (node.kind === 'alias' || target.kind === 'scalar') return true;
  if (target.kind === 'seq') return target.items.some((item) => cutsText(item, at));
  return target.pairs.some(({ key, value, merged }) => !merged && (cutsText(key, at) || cutsText(value, at)));
}
