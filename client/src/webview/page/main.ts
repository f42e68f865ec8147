// The page of a map: takes views from the extension, and tells it what the user wants. It reaches nothing else.

import type { FromPage, MapView, RememberedMap, ToPage } from '../map-view.ts';
import { Details } from './details.ts';
import { element } from './element.ts';
import { Grid } from './grid.ts';
import { legendOf } from './legend.ts';
import { Toolbar } from './toolbar.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): RememberedMap | undefined;
  setState(state: RememberedMap): void;
};

const vscode = acquireVsCodeApi();
const post = (message: FromPage) => vscode.postMessage(message);

/** The map while there is something to show. */
class MapPage {
  readonly #heading = element('h1');
  readonly #isms = element('p', { className: 'isms' });
  readonly #summary = element('p', { className: 'summary' });
  readonly #legend = element('details', { className: 'legend' });
  readonly #shown = element('p', { className: 'shown', role: 'status' });
  readonly #noneShown = element('p', { className: 'none-shown' });
  readonly #empty = element('section', { className: 'empty' });
  readonly #details: Details;
  readonly #grid: Grid;
  readonly #toolbar: Toolbar;
  #view: MapView | undefined;

  constructor() {
    const before = vscode.getState();
    this.#details = new Details((place) => this.#open(place));
    this.#grid = new Grid({
      onFocus: () => this.#showDetails(),
      onOpen: () => this.#open(0),
      onSearch: () => this.#toolbar.focusSearch(),
      onScroll: () => this.#remember(),
    });
    this.#toolbar = new Toolbar(
      {
        onChoose: (id) => post({ type: 'choose', id }),
        onFilter: () => this.#filter(),
        onWords: () => this.#filter(),
        onLeave: () => this.#grid.focus(),
        onCopy: () => post({ type: 'copy', rows: this.#grid.shownRows() }),
        onSave: () => post({ type: 'save', rows: this.#grid.shownRows() }),
      },
      before,
    );
    if (before) this.#grid.scrollLater(before.top, before.left);
    const head = element('header', {}, [this.#heading, this.#isms, this.#summary]);
    const main = element('main', {}, [
      head,
      this.#toolbar.element,
      this.#legend,
      this.#shown,
      this.#noneShown,
      this.#grid.element,
      this.#details.element,
      this.#empty,
    ]);
    document.body.append(main);
    document.addEventListener('keydown', (event) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'f') {
        event.preventDefault();
        this.#toolbar.focusSearch();
      }
    });
  }

  show(view: MapView): void {
    const isAnother = this.#view?.root !== view.root || this.#view.choice?.selected !== view.choice?.selected;
    this.#view = view;
    document.title = view.heading;
    this.#heading.textContent = view.heading;
    this.#isms.textContent = view.isms;
    this.#summary.textContent = view.summary.join(' ');
    document.body.classList.toggle('is-empty', view.empty !== undefined);
    this.#showEmpty(view);
    legendOf(view, this.#legend);
    this.#noneShown.textContent = view.texts.noneShown;
    this.#toolbar.show(view);
    this.#tellShown(view, this.#grid.show(view, isAnother, this.#toolbar.search, this.#toolbar.filter));
    this.#showDetails();
  }

  #showEmpty({ empty }: MapView): void {
    this.#empty.replaceChildren();
    if (!empty) return;
    this.#empty.append(element('p', { textContent: empty.text }));
    if (empty.action === undefined) return;
    const button = element('button', { textContent: empty.action, className: 'primary' });
    button.addEventListener('click', () => post({ type: 'next-step' }));
    this.#empty.append(button);
  }

  #filter(): void {
    const view = this.#view;
    if (!view) return;
    this.#tellShown(view, this.#grid.filter(this.#toolbar.search, this.#toolbar.filter));
  }

  #tellShown(view: MapView, shown: number): void {
    document.body.classList.toggle('wordless', !this.#toolbar.words);
    const all = view.rows.length;
    this.#shown.textContent =
      shown === all ? '' : view.texts.shown.replace('{0}', String(shown)).replace('{1}', String(all));
    this.#noneShown.hidden = shown > 0 || view.empty !== undefined;
    this.#remember();
  }

  #showDetails(): void {
    const view = this.#view;
    if (view) this.#details.show(this.#grid.focused(), view.texts.hint);
  }

  #open(place: number): void {
    const at = this.#grid.focused();
    if (at && place < at.places.length) post({ type: 'open', row: at.row, column: at.column, place });
  }

  #remember(): void {
    const view = this.#view;
    if (!view) return;
    vscode.setState({
      root: view.root,
      choice: view.choice?.selected,
      search: this.#toolbar.search,
      filter: this.#toolbar.filter,
      words: this.#toolbar.words,
      ...this.#grid.scrolled(),
    });
  }
}

const page = new MapPage();
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'view') page.show(data.view);
});
post({ type: 'ready' });
