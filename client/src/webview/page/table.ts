// A view as the parts of a table. Every cell that can be focused says where it is: `data-row`, `data-column`.

import type { MapCell, MapRow, MapView } from '../map-view.ts';
import { element } from './element.ts';
import { icon } from './icon.ts';

export function headOf({ corner, columns, totalHead }: MapView): HTMLTableSectionElement {
  const heads = columns.map(({ title, lines, words, places }, at) => {
    const head = element('th', { tabIndex: -1, role: 'columnheader', label: words, title: words }, [
      element('span', { className: 'name', textContent: title }),
      ...lines.flatMap((line) => [' ', element('span', { className: 'line', textContent: line })]),
    ]);
    head.scope = 'col';
    head.classList.toggle('opens', places.length > 0);
    place(head, -1, at);
    return head;
  });
  const first = element('th', { className: 'corner', role: 'columnheader', textContent: corner });
  const total = element('th', { className: 'total', role: 'columnheader', textContent: totalHead, tabIndex: -1 });
  for (const head of [first, total]) head.scope = 'col';
  place(total, -1, columns.length);
  return element('thead', {}, [element('tr', { role: 'row' }, [first, ...heads, total])]);
}

/** One group a section, and the table rows in the order of the view's. */
export function bodyOf(view: MapView): {
  readonly groups: readonly HTMLTableSectionElement[];
  readonly rows: readonly HTMLTableRowElement[];
} {
  const rows = view.rows.map((row, at) => rowOf(row, at, view));
  const groups = view.sections.map(({ id, title, total }) => {
    const head = element('th', { role: 'rowheader' }, [
      element('span', { textContent: title }),
      element('span', { className: 'section-total', textContent: total }),
    ]);
    head.scope = 'rowgroup';
    head.colSpan = view.columns.length + 2;
    const own = rows.filter((_, at) => view.rows[at]?.section === id);
    const group = element('tbody', {}, [element('tr', { className: 'section', role: 'row' }, [head]), ...own]);
    group.dataset.section = id;
    return group;
  });
  return { groups, rows };
}

export function footOf({ sums }: MapView): HTMLTableSectionElement {
  const rows = sums.map(({ label, values, total }) => {
    const head = element('th', { role: 'rowheader', textContent: label });
    head.scope = 'row';
    const cells = [...values, total].map((text) => element('td', { role: 'gridcell', textContent: text }));
    return element('tr', { role: 'row' }, [head, ...cells]);
  });
  return element('tfoot', {}, rows);
}

function rowOf(row: MapRow, at: number, view: MapView): HTMLTableRowElement {
  const name = `${row.id} ${row.title}`;
  const label = row.note === undefined ? name : `${name}; ${row.note}`;
  const head = element('th', { tabIndex: -1, role: 'rowheader', title: label }, [
    element('span', {}, [
      element('span', { className: 'id', textContent: row.id }),
      ' ',
      element('span', { className: 'title', textContent: row.title }),
      ...(row.note === undefined ? [] : [' ', element('span', { className: 'note', textContent: row.note })]),
    ]),
  ]);
  head.scope = 'row';
  head.classList.toggle('opens', row.places.length > 0);
  place(head, at, -1);
  const cells = view.columns.map((column, c) => {
    const cell = row.cells[c];
    return cell ? filledCell(cell, at, c) : emptyCell(`${name}, ${column.title}: ${view.nothing}`, at, c);
  });
  const total = element('td', {
    className: 'total',
    tabIndex: -1,
    role: 'gridcell',
    textContent: row.total,
    label: `${name}, ${view.totalHead}: ${row.total}`,
  });
  place(total, at, view.columns.length);
  return element('tr', { className: row.tone, role: 'row' }, [head, ...cells, total]);
}

function filledCell({ state, word, mark, words, places }: MapCell, row: number, column: number): HTMLElement {
  const cell = element('td', { tabIndex: -1, role: 'gridcell', label: words, title: words }, [
    icon(state),
    element('span', { className: 'word', textContent: word }),
    ...(mark === undefined ? [] : [' ', element('span', { className: 'mark', textContent: mark })]),
  ]);
  cell.dataset.state = state;
  cell.classList.toggle('opens', places.length > 0);
  place(cell, row, column);
  return cell;
}

function emptyCell(words: string, row: number, column: number): HTMLElement {
  const cell = element('td', { tabIndex: -1, role: 'gridcell', label: words });
  place(cell, row, column);
  return cell;
}

function place(cell: HTMLElement, row: number, column: number): void {
  cell.dataset.row = String(row);
  cell.dataset.column = String(column);
}
