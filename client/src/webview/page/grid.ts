// The map itself: a table with the keyboard of a grid (WAI-ARIA, grid pattern).

import type { MapRow, MapView } from '../map-view.ts';
import { element } from './element.ts';
import { directionOf, type Position } from './movement.ts';
import { bodyOf, footOf, headOf } from './table.ts';

export interface GridListener {
  onFocus(): void;
  onOpen(): void;
  /** `/` was typed. */
  onSearch(): void;
  onScroll(): void;
}

/** What is focused: ids of row and column, either of them null for a head; what it says, and where it leads. */
export interface Focused {
  readonly row: string | null;
  readonly column: string | null;
  readonly words: string;
  readonly places: readonly string[];
}

/**
 * Row -1 is the head, column -1 the heads of the rows; rows that the filter leaves out are passed over. One cell alone
 * can be reached by Tab: the focused one.
 */
export class Grid {
  readonly element = element('div', { className: 'scroller' });
  readonly #table = element('table', { role: 'grid' });
  readonly #listener: GridListener;
  #view: MapView | undefined;
  #focus: Position = { row: 0, column: 0 };
  #wanted: { readonly top: number; readonly left: number } | undefined;
  /** The table rows of the view's rows, and what each is found by. */
  #rows: readonly HTMLTableRowElement[] = [];
  #drawn = '';

  constructor(listener: GridListener) {
    this.#listener = listener;
    this.element.append(this.#table);
    this.element.addEventListener('scroll', () => listener.onScroll(), { passive: true });
    this.#table.addEventListener('keydown', (event) => this.#onKey(event));
    this.#table.addEventListener('focusin', (event) => this.#onFocusIn(event));
    this.#table.addEventListener('click', (event) => this.#onClick(event));
  }

  /** Draws a view, filtered. What is focused and scrolled to stays, unless it is another map. Tells how many rows are shown. */
  show(view: MapView, isAnother: boolean, search: string, filter: string): number {
    const { element: scroller } = this;
    const focused = isAnother ? undefined : this.focused();
    const hadFocus = this.#table.contains(document.activeElement);
    const { scrollTop, scrollLeft } = scroller;
    const drawn = JSON.stringify([view.columns, view.sections, view.rows, view.sums]);
    const isSame = drawn === this.#drawn;
    this.#view = view;
    if (isSame) return this.filter(search, filter);
    this.#drawn = drawn;
    const body = bodyOf(view);
    this.#rows = body.rows;
    this.#table.setAttribute('aria-label', view.heading);
    this.#table.setAttribute('aria-colcount', String(view.columns.length + 2));
    this.#table.replaceChildren(headOf(view), ...body.groups, footOf(view));
    const { top, left } = this.#wanted ?? (isAnother ? { top: 0, left: 0 } : { top: scrollTop, left: scrollLeft });
    this.#wanted = undefined;
    this.#focus = this.#positionOf(focused);
    this.#cellAt(this.#focus)?.setAttribute('tabindex', '0');
    const shown = this.filter(search, filter);
    this.#keepClearOfHeads();
    scroller.scrollTo({ top, left, behavior: 'instant' });
    if (hadFocus) this.#cellAt(this.#focus)?.focus({ preventScroll: true });
    return shown;
  }

  /** Lets what is scrolled to stop beside the heads and sums, which cover the edges. */
  #keepClearOfHeads(): void {
    const { tHead, tFoot } = this.#table;
    const corner = tHead?.rows[0]?.cells[0];
    const [top, bottom, left] = [tHead?.offsetHeight ?? 0, tFoot?.offsetHeight ?? 0, corner?.offsetWidth ?? 0];
    this.element.style.scrollPadding = `${top}px 0 ${bottom}px ${left}px`;
  }

  /** Shows the rows that have a text and pass a filter, and the sections that have any; tells how many. */
  filter(search: string, filter: string): number {
    const sought = search.trim().toLocaleLowerCase();
    let shown = 0;
    const sections = new Set<string>();
    for (const [at, row] of (this.#view?.rows ?? []).entries()) {
      const table = this.#rows[at];
      const isShown = row.filters.includes(filter) && matches(row, sought);
      if (table) table.hidden = !isShown;
      if (isShown) {
        shown += 1;
        sections.add(row.section);
      }
    }
    for (const body of this.#table.tBodies) body.hidden = !sections.has(body.dataset.section ?? '');
    this.#table.setAttribute('aria-rowcount', String(shown + sections.size + 1));
    this.element.hidden = shown === 0;
    if (shown > 0 && this.#rows[this.#focus.row]?.hidden)
      this.#moveFocusTo({ ...this.#focus, row: this.#shownFrom(0) });
    return shown;
  }

  /** The ids of the rows that are shown. */
  shownRows(): readonly string[] {
    return (this.#view?.rows ?? []).filter((_, at) => !this.#rows[at]?.hidden).map(({ id }) => id);
  }

  focus(): void {
    this.#cellAt(this.#focus)?.focus();
  }

  focused(): Focused | undefined {
    const view = this.#view;
    const { row: r, column: c } = this.#focus;
    const row = view?.rows[r];
    const column = view?.columns[c];
    if (!view || (!row && !column)) return undefined;
    const at = { row: row?.id ?? null, column: column?.id ?? null };
    if (!row) return { ...at, words: column?.words ?? '', places: column?.places ?? [] };
    const name = `${row.id} ${row.title}`;
    if (c === view.columns.length)
      return { ...at, column: null, words: `${name}, ${view.totalHead}: ${row.total}`, places: row.places };
    if (!column) return { ...at, words: [name, row.note].filter((part) => part).join('; '), places: row.places };
    const cell = row.cells[c];
    return { ...at, words: cell?.words ?? `${name}, ${column.title}: ${view.nothing}`, places: cell?.places ?? [] };
  }

  scrolled(): { readonly top: number; readonly left: number } {
    return { top: this.element.scrollTop, left: this.element.scrollLeft };
  }

  /** Scrolls there as soon as there is something to scroll. */
  scrollLater(top: number, left: number): void {
    this.#wanted = { top, left };
  }

  #onKey(event: KeyboardEvent): void {
    const plain = !event.altKey && !event.metaKey && !event.shiftKey;
    if (event.key === '/' && !event.ctrlKey && !event.altKey && !event.metaKey) this.#listener.onSearch();
    else if (plain && !event.ctrlKey && (event.key === 'Enter' || event.key === ' ')) this.#listener.onOpen();
    else if (plain) {
      const to = directionOf(event.key, event.ctrlKey)?.(this.#focus, {
        columns: (this.#view?.columns.length ?? 0) + 1,
        last: this.#shownFrom(this.#rows.length - 1, -1),
        first: this.#shownFrom(0),
        next: (from, by) => this.#step(from, by),
      });
      if (!to) return;
      this.#moveFocusTo(to);
      this.focus();
      this.#reveal();
    } else return;
    event.preventDefault();
  }

  /** The shown row so many shown rows away, or the outermost one there is. */
  #step(from: number, by: number): number {
    const direction = Math.sign(by);
    let at = from;
    for (let steps = Math.abs(by); steps > 0; steps -= 1) {
      const next = this.#shownFrom(at + direction, direction);
      if (next === -1 && direction > 0) return at;
      at = next;
      if (at === -1) return at;
    }
    return at;
  }

  /** The first shown row from one on; -1 where there is none. */
  #shownFrom(start: number, direction = 1): number {
    for (let at = start; at >= 0 && at < this.#rows.length; at += direction) if (!this.#rows[at]?.hidden) return at;
    return -1;
  }

  #moveFocusTo(to: Position): void {
    this.#cellAt(this.#focus)?.setAttribute('tabindex', '-1');
    this.#focus = to;
    this.#cellAt(to)?.setAttribute('tabindex', '0');
    this.#listener.onFocus();
  }

  /** Brings the focused cell out from under the heads, which stay in view. */
  #reveal(): void {
    const cell = this.#cellAt(this.#focus);
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  }

  #onFocusIn({ target }: FocusEvent): void {
    const at = this.#positionAt(target);
    if (at && (at.row !== this.#focus.row || at.column !== this.#focus.column)) this.#moveFocusTo(at);
    else this.#listener.onFocus();
  }

  #onClick({ target }: MouseEvent): void {
    const at = this.#positionAt(target);
    if (!at) return;
    this.#moveFocusTo(at);
    this.#cellAt(at)?.focus({ preventScroll: true });
    this.#listener.onOpen();
  }

  #positionAt(target: EventTarget | null): Position | undefined {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
    if (!cell) return undefined;
    return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
  }

  #positionOf(focused: Focused | undefined): Position {
    const { rows = [], columns = [] } = this.#view ?? {};
    if (!focused) return { row: 0, column: 0 };
    const row = focused.row === null ? -1 : rows.findIndex(({ id }) => id === focused.row);
    const column = focused.column === null ? -1 : columns.findIndex(({ id }) => id === focused.column);
    return row === -1 && focused.row !== null ? { row: 0, column: 0 } : { row, column };
  }

  #cellAt({ row, column }: Position): HTMLElement | null {
    return this.#table.querySelector(`[data-row="${row}"][data-column="${column}"]`);
  }
}

function matches({ id, title, note }: MapRow, sought: string): boolean {
  return sought === '' || `${id} ${title} ${note ?? ''}`.toLocaleLowerCase().includes(sought);
}
