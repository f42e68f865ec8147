// The controls above the map.

import type { MapView, RememberedMap } from '../map-view.ts';
import { element } from './element.ts';

export interface ToolbarListener {
  onChoose(id: string): void;
  onFilter(): void;
  onWords(): void;
  /** Escape in the search. */
  onLeave(): void;
  onCopy(): void;
  onSave(): void;
}

type Option = { readonly id: string; readonly label: string };

export class Toolbar {
  readonly element = element('div', { className: 'toolbar' });
  readonly #choice = element('select', { id: 'choice' });
  readonly #choiceLabel = element('label');
  readonly #search = element('input', { id: 'search' });
  readonly #filter = element('select', { id: 'filter' });
  readonly #filterLabel = element('label');
  readonly #words = element('input', { id: 'words' });
  readonly #wordsLabel = element('label');
  readonly #copy = element('button');
  readonly #save = element('button');
  /** The filter that the page had before a reload: its options come with the first view. */
  #wantedFilter: string | undefined;

  constructor(listener: ToolbarListener, before: RememberedMap | undefined) {
    this.#search.type = 'search';
    this.#search.value = before?.search ?? '';
    this.#wantedFilter = before?.filter;
    this.#words.type = 'checkbox';
    this.#words.checked = before?.words ?? true;
    this.#choiceLabel.htmlFor = 'choice';
    this.#filterLabel.htmlFor = 'filter';
    this.#wordsLabel.htmlFor = 'words';
    this.#choice.addEventListener('change', () => listener.onChoose(this.#choice.value));
    this.#search.addEventListener('input', () => listener.onFilter());
    this.#search.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === 'ArrowDown') listener.onLeave();
      else if (event.key === 'Escape') {
        this.#search.value = '';
        listener.onFilter();
        listener.onLeave();
      } else return;
      event.preventDefault();
    });
    this.#filter.addEventListener('change', () => listener.onFilter());
    this.#words.addEventListener('change', () => listener.onWords());
    this.#copy.addEventListener('click', () => listener.onCopy());
    this.#save.addEventListener('click', () => listener.onSave());
    this.element.append(
      element('span', { className: 'field' }, [this.#choiceLabel, this.#choice]),
      element('span', { className: 'field' }, [this.#search]),
      element('span', { className: 'field' }, [this.#filterLabel, this.#filter]),
      element('span', { className: 'field' }, [this.#words, this.#wordsLabel]),
      element('span', { className: 'actions' }, [this.#copy, this.#save]),
    );
  }

  get search(): string {
    return this.#search.value;
  }

  get filter(): string {
    return this.#filter.value;
  }

  get words(): boolean {
    return this.#words.checked;
  }

  focusSearch(): void {
    this.#search.focus();
    this.#search.select();
  }

  show({ choice, filters, texts }: MapView): void {
    const { parentElement: field } = this.#choice;
    if (field) field.hidden = choice === undefined;
    this.#choiceLabel.textContent = choice?.label ?? '';
    fill(this.#choice, choice?.options ?? [], choice?.selected);
    this.#search.placeholder = texts.search;
    this.#search.setAttribute('aria-label', texts.search);
    this.#filterLabel.textContent = texts.filter;
    fill(this.#filter, filters, this.#wantedFilter ?? this.#filter.value);
    this.#wantedFilter = undefined;
    this.#wordsLabel.textContent = texts.words;
    this.#copy.textContent = texts.copy;
    this.#save.textContent = texts.save;
  }
}

/** Puts options in; the one with this id is selected, else the first. */
function fill(select: HTMLSelectElement, options: readonly Option[], selected: string | undefined): void {
  select.replaceChildren(
    ...options.map(({ id, label }) => {
      const option = element('option', { textContent: label });
      option.value = id;
      return option;
    }),
  );
  if (options.some(({ id }) => id === selected)) select.value = selected ?? '';
}
