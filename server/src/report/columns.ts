import type { Column, Table } from './document/blocks.ts';
import { plainText } from './paragraphs.ts';

/** What A4 and Letter both have between their margins when they stand upright, in millimetres. */
const uprightRoom = 176;

/** The least that a column of a kind takes on paper, in millimetres at 8 points: text is broken, the others are not. */
function leastOf({ kind, long, width }: Column): number {
  switch (kind) {
    case 'text':
      return long ? 32 : 20;
    case 'day':
      return 20;
    case 'number':
    case 'mark':
      return Math.max(13, 11 * width);
  }
}

/** Whether a table is too wide for upright paper, as one of many audits is: then the paper lies on its side. */
export function isSideways({ columns }: Table): boolean {
  return sum(columns.map(leastOf)) > uprightRoom;
}

/** So long words stay whole; longer ones, such as hashes and addresses, are broken. Where room is scarce, fewer do. */
const wholeWords = [14, 13, 12, 11, 10, 9, 8, 7] as const;
/** How wide a character is on the average, and what stands left and right of the text, in millimetres. */
const character = 1.8;
const padding = 3.5;

/**
 * The widths of the columns of a table: as the widths of the columns relate to each other, but none has less than it
 * needs.
 *
 * @param room the width of the table; the widths come to it, in the same unit
 */
export function columnWidths(table: Table, room: number): readonly number[] {
  const { columns } = table;
  const paper = isSideways(table) ? 265 : uprightRoom;
  const words = columns.map((_, index) => longestWord(table, index));
  const choices = wholeWords.map((most) =>
    columns.map((column, index) => {
      const forWords = Math.min(words[index] ?? 0, most) * character + padding;
      return column.kind === 'text' && !column.long ? forWords : Math.max(forWords, leastOf(column));
    }),
  );
  const needed = choices.find((choice) => sum(choice) <= paper) ?? choices.at(-1) ?? [];
  const scale = room / Math.max(paper, sum(needed));
  return shared(
    columns.map(({ width }) => width),
    needed.map((each) => each * scale),
    room,
  );
}

/** How many characters the longest word of a column has. */
function longestWord({ columns, rows }: Table, index: number): number {
  const texts = [columns[index]?.title ?? '', ...rows.map((row) => plainText(row[index] ?? ''))];
  return texts.reduce((longest, text) => Math.max(longest, ...text.split(/\s+/).map(({ length }) => length)), 0);
}

/** Shares a room by weights; who would get less than it needs gets that, and the others share the rest. */
function shared(weights: readonly number[], needed: readonly number[], room: number): readonly number[] {
  const content = new Set<number>();
  for (;;) {
    const others = weights.flatMap((weight, index) => (content.has(index) ? [] : [weight]));
    const unit = (room - sum(needed.filter((_, index) => content.has(index)))) / sum(others);
    const short = weights.findIndex((weight, index) => !content.has(index) && weight * unit < (needed[index] ?? 0));
    if (short < 0) return weights.map((weight, index) => (content.has(index) ? (needed[index] ?? 0) : weight * unit));
    if (others.length === 1) return needed;
    content.add(short);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
