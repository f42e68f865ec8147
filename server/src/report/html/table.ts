import type { Column, Table } from '../document/blocks.ts';
import { totalWidth } from '../runs.ts';
import { element, type Markup } from './markup.ts';
import { inside, ownDirection } from './phrase.ts';
import { scrolling } from './scrolling.ts';

/** A sum of widths that fits a narrow window; wider tables scroll on their own. */
const fitsAnywhere = 5;

/**
 * A table whose head repeats on each page of paper.
 *
 * @param label what stands before its caption, such as "Table 3"
 * @param id unique in the document, for its caption
 */
export function tableElement(table: Table, label: string, id: string): Markup {
  const { caption, columns, rows } = table;
  const wide = totalWidth(table) > fitsAnywhere;
  const whole = element(
    'table',
    { class: wide ? 'wide' : undefined },
    element('caption', { id }, `${label}: `, element('bdi', {}, caption)),
    element(
      'colgroup',
      {},
      columns.map((column) => element('col', { class: widthClass(widthShare(column, table)) })),
    ),
    element('thead', {}, element('tr', {}, columns.map(headCell))),
    element(
      'tbody',
      {},
      rows.map((row) =>
        element(
          'tr',
          {},
          row.map((cell, index) => element('td', { class: alignment(columns[index]), ...ownDirection }, inside(cell))),
        ),
      ),
    ),
  );
  return wide ? scrolling(id, whole) : whole;
}

function headCell(column: Column): Markup {
  return element('th', { scope: 'col', class: alignment(column), ...ownDirection }, column.title);
}

function alignment(column: Column | undefined): string | undefined {
  return column === undefined || column.kind === 'text' ? undefined : column.kind;
}

/** The share of a column in the width of its table, as a whole percentage. */
export function widthShare(column: Column, table: Table): number {
  return Math.max(1, Math.round((100 * column.width) / totalWidth(table)));
}

/** Widths are classes, since the content security policy allows no style attributes. */
export function widthClass(percentage: number): string {
  return `w${percentage}`;
}
