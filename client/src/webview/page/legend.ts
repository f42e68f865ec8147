// What shapes and marks mean.

import type { MapView } from '../map-view.ts';
import { element } from './element.ts';
import { icon } from './icon.ts';

/** Fills the legend; whether it is open stays as the user has it. */
export function legendOf({ legend, mark, texts }: MapView, into: HTMLDetailsElement): void {
  const entries = legend.map(({ state, word, words }) => {
    const sample = element('span', { className: 'sample' }, [icon(state), word]);
    sample.dataset.state = state;
    return element('li', {}, [sample, element('span', { textContent: words })]);
  });
  const badge = element('span', { className: 'mark', textContent: mark.example });
  entries.push(element('li', {}, [element('span', { className: 'sample' }, [badge]), mark.words]));
  into.replaceChildren(element('summary', { textContent: texts.legend }), element('ul', {}, entries));
}
