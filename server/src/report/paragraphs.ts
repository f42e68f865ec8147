import type { Phrase, Piece } from './document/blocks.ts';

/** A line of text: its pieces, none of which holds a break. */
export type Line = readonly Piece[];

/**
 * The paragraphs of a phrase, each with at least one line: an empty line parts them. Breaks of lines within a paragraph
 * are kept, white space at the ends of lines is not.
 */
export function paragraphsOf(phrase: Phrase): readonly (readonly Line[])[] {
  const found: Line[][] = [[]];
  for (const line of linesOf(phrase)) {
    if (line.length === 0) found.push([]);
    else found.at(-1)?.push(line);
  }
  return found.filter((lines) => lines.length > 0);
}

/** The text of a phrase in one line. */
export function plainText(phrase: Phrase): string {
  return linesOf(phrase)
    .filter((line) => line.length > 0)
    .map((line) => line.map(textOf).join(''))
    .join(' ');
}

export function textOf(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  return 'strong' in piece ? piece.strong : piece.emphasis;
}

function linesOf(phrase: Phrase): readonly Line[] {
  const lines: Piece[][] = [[]];
  for (const piece of typeof phrase === 'string' ? [phrase] : phrase) {
    for (const [index, text] of textOf(piece).split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push(withText(piece, text));
    }
  }
  return lines.map(trimmed);
}

function trimmed(line: readonly Piece[]): Line {
  const [first, ...rest] = line;
  if (first === undefined) return [];
  const started = textOf(first).trimStart();
  if (started === '') return trimmed(rest);
  const [last, ...before] = [withText(first, started), ...rest].reverse();
  if (last === undefined) return [];
  const ended = textOf(last).trimEnd();
  if (ended === '') return trimmed(before.reverse());
  return [...before.reverse(), withText(last, ended)];
}

function withText(piece: Piece, text: string): Piece {
  if (typeof piece === 'string') return text;
  return 'strong' in piece ? { strong: text } : { emphasis: text };
}
