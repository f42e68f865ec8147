// What is focused in the map, in a sentence, and the places that it leads to.

import { element } from './element.ts';
import type { Focused } from './grid.ts';

export class Details {
  readonly element = element('footer', { className: 'details' });
  readonly #open: (place: number) => void;
  #shown = '';

  constructor(open: (place: number) => void) {
    this.#open = open;
  }

  /** Shows what is focused; a hint where nothing is. */
  show(focused: Focused | undefined, hint: string): void {
    const key = JSON.stringify([focused, hint]);
    if (key === this.#shown) return;
    this.#shown = key;
    const places = (focused?.places ?? []).map((words, place) => {
      const button = element('button', { textContent: words, className: 'link' });
      button.addEventListener('click', () => this.#open(place));
      return button;
    });
    this.element.replaceChildren(element('p', { textContent: focused?.words ?? hint }), ...places);
  }
}
