import type { TextEdit } from './text-edit.ts';

/** How the lines of a text end: as the first of them does. */
export function lineEnding(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** Where the line of an offset begins; a byte order mark is no part of it. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isEnd(text[start - 1])) start--;
  return text[start] === '\ufeff' ? start + 1 : start;
}

/** Where the line of an offset ends, before its line ending. */
export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isEnd(text[end])) end++;
  return end;
}

/** As many spaces as stand, or could stand, before an offset on its line: what is beside it is indented so. */
export function indentAt(text: string, offset: number): string {
  return ' '.repeat(offset - lineStart(text, offset));
}

/** Inserts lines after the one that an offset is on, whatever follows there, a comment for instance. */
export function insertBelow(text: string, offset: number, lines: readonly string[]): TextEdit {
  const at = lineEnd(text, offset);
  const ending = lineEnding(text);
  return { start: at, end: at, text: lines.map((line) => ending + line).join('') };
}

/** Inserts a line before the one that an offset is on. */
export function insertAbove(text: string, offset: number, line: string): TextEdit {
  const at = lineStart(text, offset);
  return { start: at, end: at, text: line + lineEnding(text) };
}

function isEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}
