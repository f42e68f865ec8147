/**
 * Characters that a terminal would act on instead of showing: control characters, direction marks, separators of lines
 * and what has no width.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Joins emoji and letters; harmless within a line. */
const joiners = /[\u200c\u200d]/;

/** One line of text from a file or a user, fit for a terminal: what would not be seen is written out. */
export function visible(text: string): string {
  return text.replace(unseen, (character) => (joiners.test(character) ? character : nameOf(character)));
}

/** The same for several lines. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

/** A picture of a control character from the block that Unicode has for it, or else the number of the character. */
function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `\\u{${code.toString(16)}}`;
}
