import type { Range } from './tree.ts';

/** Where the text before `end` ends if the white space right before `end` is left out, but not before `start`. */
export function withoutTrailingSpace(text: string, { start, end }: Range): number {
  let last = end;
  while (last > start && isWhiteSpace(text[last - 1])) {
    last--;
  }
  return last;
}

/** Where the last line of a block scalar ends that has something on it. Spaces at the end of that line belong to it. */
export function withoutTrailingLines(text: string, { start, end }: Range): number {
  let last = end;
  for (let at = end; at > start && isWhiteSpace(text[at - 1]); at--) {
    if (isLineBreak(text[at - 1])) {
      last = at - 1;
    }
  }
  return last;
}

/** Right before the colon that an absent key precedes; `offset` is after what stands before the key. */
export function beforeColon(text: string, offset: number): number {
  let at = offset;
  while (isWhiteSpace(text[at]) || text[at] === '#') {
    const isComment = text[at] === '#';
    do {
      at++;
    } while (isComment && at < text.length && text[at] !== '\n');
  }
  return text[at] === ':' ? at : offset;
}

/**
 * A range that can be seen, for an error named at an offset where there may be nothing: on one line and not empty. At the
 * end of a line, or of everything, it is the last character before; on a blank line, the first one after.
 *
 * @param bounds what the range may not leave, such as a document. Not empty.
 */
export function visibleRange(text: string, { start, end }: Range, bounds: Range): Range {
  const first = visibleOffset(text, Math.max(start, bounds.start), bounds);
  let last = first + 1;
  while (last < Math.min(end, bounds.end) && !isLineBreak(text[last])) {
    last++;
  }
  return { start: first, end: last };
}

function visibleOffset(text: string, offset: number, { start, end }: Range): number {
  if (offset < end && !isLineBreak(text[offset])) {
    return offset;
  }
  const before = withoutTrailingSpace(text, { start, end: Math.min(offset, end) });
  const isBlankLine = text.slice(before, offset).includes('\n');
  let after = offset;
  while (isBlankLine && isWhiteSpace(text[after])) {
    after++;
  }
  return isBlankLine && after < end ? after : Math.max(before - 1, start);
}

function isLineBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

function isWhiteSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || isLineBreak(character);
}
