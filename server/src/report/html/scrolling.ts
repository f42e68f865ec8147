import { element, type Markup } from './markup.ts';

/**
 * What is wider than a narrow window scrolls on its own, and gets the focus, so that it can be scrolled by the keyboard.
 *
 * @param label the id of what names it
 */
export function scrolling(label: string, content: Markup): Markup {
  return element('section', { class: 'scroll', tabindex: 0, 'aria-labelledby': label }, content);
}
