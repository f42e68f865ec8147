import {
  type FileChild,
  type ITableCellOptions,
  Paragraph,
  SequentialIdentifier,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { columnWidths } from '../columns.ts';
import type { Column, Facts, Phrase, Table as TableBlock } from '../document/blocks.ts';
import { colours, paragraphStyles } from './look.ts';
import { paragraphs } from './phrase.ts';

const none = { style: 'none', size: 0, color: 'auto' } as const;
const thin = { style: 'single', size: 4, color: colours.line } as const;
const lines = {
  top: none,
  left: none,
  right: none,
  bottom: thin,
  insideHorizontal: thin,
  insideVertical: none,
} as const;
/** How much of the width labels take. */
const labelShare = 0.3;

export interface TableLook {
  readonly accent: string;
  readonly cellMargin: number;
}

/** Above a table or a picture: what it is, its number in the file's own count, and its title. */
export function caption(word: string, title: string): Paragraph {
  return new Paragraph({
    style: 'Caption',
    keepNext: true,
    children: [new TextRun(`${word} `), new SequentialIdentifier(word), new TextRun(`: ${title}`)],
  });
}

/**
 * A table whose head repeats on each page, and whose rows no page cuts.
 *
 * @param width how wide the table is, in twentieths of a point
 */
export function tableChildren(table: TableBlock, word: string, look: TableLook, width: number): readonly FileChild[] {
  const { columns, rows } = table;
  const widths = columnWidths(table, width).map(Math.round);
  const headLine = { bottom: { style: 'single', size: 8, color: look.accent } } as const;
  const head = columns.map((column, index) =>
    cell(column.title, paragraphStyles.head, column, widths[index], {
      shading: { type: 'clear', color: 'auto', fill: colours.raised },
      borders: headLine,
    }),
  );
  return [
    caption(word, table.caption),
    new Table({
      width: { size: width, type: 'dxa' },
      columnWidths: widths,
      layout: 'fixed',
      borders: lines,
      margins: { top: look.cellMargin, bottom: look.cellMargin, left: 80, right: 80 },
      tableLook: { firstRow: true, noHBand: true, noVBand: true },
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: head }),
        ...rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: row.map((phrase, index) => cell(phrase, paragraphStyles.cell, columns[index], widths[index])),
            }),
        ),
      ],
    }),
    // What follows a table at once would be joined to it.
    new Paragraph({ style: paragraphStyles.gap }),
  ];
}

/** Values by label: a table without head, its first column the labels. */
export function factsTable({ facts }: Facts, look: TableLook, width: number): readonly FileChild[] {
  if (facts.length === 0) return [];
  const widths = [Math.round(width * labelShare), width - Math.round(width * labelShare)];
  return [
    new Table({
      width: { size: width, type: 'dxa' },
      columnWidths: widths,
      layout: 'fixed',
      borders: lines,
      margins: { top: look.cellMargin, bottom: look.cellMargin, left: 80, right: 80 },
      tableLook: { firstRow: false, firstColumn: true, noHBand: true, noVBand: true },
      rows: facts.map(
        ({ label, value }) =>
          new TableRow({
            cantSplit: true,
            children: [
              cell(label, paragraphStyles.label, undefined, widths[0]),
              cell(value, paragraphStyles.cell, undefined, widths[1]),
            ],
          }),
      ),
    }),
    new Paragraph({ style: paragraphStyles.gap }),
  ];
}

const alignments = { text: 'start', day: 'start', number: 'end', mark: 'center' } as const;

function cell(
  phrase: Phrase,
  style: string,
  column: Column | undefined,
  width: number | undefined,
  options: Omit<ITableCellOptions, 'children'> = {},
): TableCell {
  const alignment = column === undefined || alignments[column.kind] === 'start' ? undefined : alignments[column.kind];
  return new TableCell({
    ...options,
    width: width === undefined ? undefined : { size: width, type: 'dxa' },
    children: paragraphs(phrase, { style, alignment }),
  });
}
