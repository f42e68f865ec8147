import type { Phrase, Piece } from '../document/blocks.ts';
import { type Line, paragraphsOf } from '../paragraphs.ts';
import { type Content, element, type Markup } from './markup.ts';

/** Text takes its direction from what it says, so that it turns nothing around it. */
export const ownDirection = { dir: 'auto' } as const;

/** A phrase as paragraphs of their own. */
export function paragraphs(phrase: Phrase): readonly Markup[] {
  return paragraphsOf(phrase).map((lines) => element('p', ownDirection, withBreaks(lines)));
}

/** A phrase within an element that holds text: paragraphs only where there are several. */
export function inside(phrase: Phrase): Content {
  const [only = [], ...others] = paragraphsOf(phrase);
  return others.length === 0 ? withBreaks(only) : paragraphs(phrase);
}

function withBreaks(lines: readonly Line[]): Content {
  return lines.map((line, index) => [index > 0 ? element('br', {}) : undefined, line.map(piece)]);
}

function piece(text: Piece): Content {
  if (typeof text === 'string') return text;
  return 'strong' in text ? element('strong', {}, text.strong) : element('em', {}, text.emphasis);
}
