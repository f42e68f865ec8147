import type { Column, Facts, Phrase, Table } from '../../document/blocks.ts';
import type { Piece, Place, Room } from '../flow.ts';
import type { StructureElement } from '../generated/library.js';
import { colours } from '../look.ts';
import { once } from '../structure.ts';
import { type Alignment, drawLines, lineHeightOf } from '../typesetting/draw-lines.ts';
import { type SetLine, setText, type TextStyle } from '../typesetting/lines.ts';
import { captionPieces } from './caption.ts';
import { fittedWidths } from './column-fit.ts';
import { ground, type Press, rule } from './press.ts';

const alignments: Readonly<Record<Column['kind'], Alignment>> = {
  text: 'start',
  day: 'start',
  number: 'end',
  mark: 'center',
};
/** Left and right of the text of a cell. */
const side = 4;
/** How much of the width labels take. */
const labelShare = 0.28;

/** A cell whose text is broken into lines. */
interface Cell {
  readonly lines: readonly SetLine[];
  readonly style: TextStyle;
  /** From the left edge of the table. */
  readonly left: number;
  readonly width: number;
  readonly alignment: Alignment;
}

/** A table whose head repeats on each page, and whose rows no page cuts, unless one is higher than a page. */
export function tablePieces(table: Table, label: string, press: Press, room: Room): readonly Piece[] {
  const { structure, look } = press;
  const { columns } = table;
  const widths = fittedWidths(table, look, room.width, side);
  const element = once(() => structure.element('Table', structure.root));
  const body = once(() => structure.element('TBody', element()));
  const cells = (row: readonly Phrase[], style: TextStyle): readonly Cell[] => cellsOf(row, columns, widths, style);
  const head = headOf(
    cells(
      columns.map(({ title }) => title),
      look.styles.head,
    ),
    element,
    press,
    room.width,
  );
  const most = room.height - head.height;
  const rows = table.rows.flatMap((row) => slices(cells(row, look.styles.cell), press, most));
  return [
    ...(table.caption === '' ? [] : captionPieces(label, table.caption, press, room.width, element)),
    { ...head, gap: look.gap(table.caption === '' ? 8 : 3), keepWithNext: true },
    ...rows.map((row): Piece => {
      const drawRow = rowDrawing(row, press, room.width, () => structure.element('TR', body()));
      return {
        height: heightOfRow(row, press),
        gap: 0,
        keepWithNext: false,
        head: { height: head.height, draw: head.drawAgain },
        draw: (place) => drawRow(place, (tr) => row.map(() => structure.element('TD', tr))),
      };
    }),
  ];
}

/** Values by label: a table whose first column is its head. */
export function factsPieces({ facts }: Facts, press: Press, room: Room): readonly Piece[] {
  const { structure, look } = press;
  const widths = [room.width * labelShare, room.width * (1 - labelShare)];
  const element = once(() => structure.element('Table', structure.root));
  return facts.flatMap(({ label, value }, index) => {
    const [first] = cellsOf([label], [], widths, look.styles.label);
    const [, second] = cellsOf(['', value], [], widths, look.styles.cell);
    return slices(
      [first, second].filter((cell) => cell !== undefined),
      press,
      room.height,
    ).map((row, slice): Piece => {
      const drawRow = rowDrawing(row, press, room.width, () => structure.element('TR', element()));
      return {
        height: heightOfRow(row, press),
        gap: index + slice === 0 ? look.gap(8) : 0,
        keepWithNext: false,
        draw: (place) =>
          drawRow(place, (tr) => [structure.element('TH', tr, { scope: 'Row' }), structure.element('TD', tr)]),
      };
    });
  });
}

function cellsOf(
  row: readonly Phrase[],
  columns: readonly Column[],
  widths: readonly number[],
  style: TextStyle,
): readonly Cell[] {
  let left = 0;
  return row.map((phrase, index) => {
    const width = widths[index] ?? 0;
    const column = columns[index];
    const lines = setText(phrase, style, width - 2 * side);
    const cell = { lines, style, left: left + side, width: width - 2 * side };
    left += width;
    return { ...cell, alignment: column ? alignments[column.kind] : 'start' };
  });
}

function heightOfRow(row: readonly Cell[], { look }: Press): number {
  return (
    Math.max(...row.map(({ lines, style }) => Math.max(1, lines.length) * lineHeightOf(style))) + 2 * paddingOf(look)
  );
}

function paddingOf({ gap }: Press['look']): number {
  return gap(2.6);
}

/** A row in parts, none higher than so many points. */
function slices(row: readonly Cell[], press: Press, most: number): readonly (readonly Cell[])[] {
  const longest = Math.max(...row.map(({ lines }) => lines.length));
  const highest = Math.max(...row.map(({ style }) => lineHeightOf(style)));
  const each = Math.max(1, Math.floor((most - 2 * paddingOf(press.look)) / highest));
  const count = Math.max(1, Math.ceil(longest / each));
  return Array.from({ length: count }, (_, index) =>
    row.map((cell) => ({ ...cell, lines: cell.lines.slice(index * each, (index + 1) * each) })),
  );
}

/** Draws a row, given what makes the elements of its cells. */
function rowDrawing(row: readonly Cell[], press: Press, width: number, makeRow: () => StructureElement) {
  const height = heightOfRow(row, press);
  return ({ x, y }: Place, elementsOf: (row: StructureElement) => readonly StructureElement[]): void => {
    const elements = elementsOf(makeRow());
    for (const [index, cell] of row.entries()) {
      const element = elements[index];
      if (element) press.structure.content(element, 'TD', () => drawCell(cell, press, { x, y }));
    }
    rule(press, colours.line, x, y + height, width, 0.5);
  };
}

function drawCell({ lines, style, left, width, alignment }: Cell, { doc, look }: Press, { x, y }: Place): void {
  drawLines(doc, lines, style, { x: x + left, y: y + paddingOf(look), width }, alignment);
}

/** The head of a table: told once, and shown again on each page. */
function headOf(row: readonly Cell[], table: () => StructureElement, press: Press, width: number) {
  const { structure, look } = press;
  const height = heightOfRow(row, press);
  const underneath = ({ x, y }: Place): void => {
    ground(press, colours.raised, x, y, width, height);
    rule(press, look.accent, x, y + height, width, 1);
  };
  return {
    height,
    draw: (place: Place): void => {
      underneath(place);
      const tr = structure.element('TR', structure.element('THead', table()));
      for (const cell of row) {
        const element = structure.element('TH', tr, { scope: 'Column' });
        structure.content(element, 'TH', () => drawCell(cell, press, place));
      }
    },
    drawAgain: (place: Place): void => {
      underneath(place);
      structure.artifact('Pagination', () => {
        for (const cell of row) drawCell(cell, press, place);
      });
    },
  };
}
