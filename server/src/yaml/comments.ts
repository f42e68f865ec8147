import { piecesOf } from './pieces.ts';
import { splitStream, withLineFeeds } from './stream.ts';
import type { Range } from './tree.ts';

/** A YAML comment. Its range and text go from the `#` to the end of the line, without the line's end. */
export interface Comment extends Range {
  readonly text: string;
  /** Whether nothing but white space stands before it on its line. */
  readonly alone: boolean;
}

/** The comments of a stream in the order of the text. What looks like one within a text in quotes or a block is none. */
export function comments(text: string): Comment[] {
  const found: Comment[] = [];
  const stream = withLineFeeds(text);
  for (const { start, end } of splitStream(stream)) {
    let offset = start;
    for (const piece of piecesOf(stream.slice(start, end))) {
      if (piece.kind === 'token' && piece.text.startsWith('#')) {
        found.push({
          start: offset,
          end: offset + piece.text.length,
          text: piece.text,
          alone: isAlone(stream, offset),
        });
      }
      offset += piece.kind === 'mark' ? 0 : piece.text.length;
    }
  }
  return found;
}

function isAlone(text: string, offset: number): boolean {
  let before = offset - 1;
  while (text[before] === ' ' || text[before] === '\t' || text[before] === '\ufeff') {
    before--;
  }
  return before < 0 || text[before] === '\n';
}
