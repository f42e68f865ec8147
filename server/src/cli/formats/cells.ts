import { visible } from './visible.ts';

/** What the reader sees as one character, as a terminal shows it. */
export interface Cell {
  /** Where it stands in the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly shown: string;
  /** How many columns it takes. */
  readonly width: number;
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const tab = '    ';

const wide =
  /^(?![\uff61-\uffdc])[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3001-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
const emojiStyle = /\ufe0f/;

/** Lays a line out. `offset` is where the text begins in its line. */
export function cellsOf(text: string, offset: number): readonly Cell[] {
  return Array.from(characters.segment(text), ({ segment, index }) => {
    const shown = segment === '\t' ? tab : visible(segment);
    const width = segment === shown ? columns(segment) : shown.length;
    return { start: offset + index, end: offset + index + segment.length, shown, width };
  });
}

function columns(character: string): number {
  return wide.test(character) || emojiStyle.test(character) ? 2 : 1;
}
