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
 * A range that can be seen, for an error named at an offset where there may be nothing: on one line, not empty, and
 * where it begins at the end of a line, on the last character before.
 *
 * @param bounds what the range may not leave, such as a document. Not empty.
 */
export function visibleRange(text: string, { start, end }: Range, bounds: Range): Range {
  let first = Math.min(Math.max(start, bounds.start), bounds.end - 1);
  if (start > first || isLineBreak(text[first])) {
    const before = withoutTrailingSpace(text, { start: bounds.start, end: first + 1 });
    first = Math.max(before - 1, bounds.start);
  }
  let last = first + 1;
  while (last < Math.min(end, bounds.end) && !isLineBreak(text[last])) {
    last++;
  }
  return { start: first, end: last };
}

function isLineBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

function isWhiteSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || isLineBreak(character);
}
