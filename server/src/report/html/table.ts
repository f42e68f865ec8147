import { columnWidths } from '../columns.ts';
import type { Column, Table } from '../document/blocks.ts';
import { element, type Markup } from './markup.ts';
import { inside, ownDirection } from './phrase.ts';
import { scrolling } from './scrolling.ts';

/** As many columns fit a narrow window; wider tables scroll on their own. */
const fitAnywhere = 4;

/**
 * A table whose head repeats on each page of paper.
 *
 * @param label what stands before its caption, such as "Table 3"
 * @param id unique in the document, for its caption
 */
export function tableElement(table: Table, label: string, id: string): Markup {
  const { caption, columns, rows } = table;
  const wide = columns.length > fitAnywhere;
  const whole = element(
    'table',
    { class: wide ? 'wide' : undefined },
    element('caption', { id }, `${label}: `, element('bdi', {}, caption)),
    element(
      'colgroup',
      {},
      widthShares(table).map((share) => element('col', { class: widthClass(share) })),
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

/** The share of each column in the width of its table, in whole percent. */
export function widthShares(table: Table): readonly number[] {
  return columnWidths(table, 100).map(Math.round);
}

/** Widths are classes, since the content security policy allows no style attributes. */
export function widthClass(percentage: number): string {
  return `w${percentage}`;
}
