/** As much text as a cell can hold; spreadsheets call a file with more damaged. */
export const mostCharacters = 32_767;

/** What the format takes for a character by its number (`_x000D_`): ECMA-376, part 1, 22.9.2.19. */
const numbered = /_(?=x[0-9a-f]{4}_)/gi;

/** A character for private use, before texts that the library that writes the file must not see as they are. */
const mark = '\ue000';
const marked = new RegExp(`(<t(?: [^>]*)?>)${mark}`, 'g');

/**
 * Text as the format writes it, so that it is read as it was. The library looks texts up in an object: those that every
 * object answers to (`constructor`) are marked until it has written them.
 */
export function cellText(text: string): string {
  const literal = clipped(text).replace(numbered, '_x005F_');
  return literal in {} || literal.startsWith(mark) ? `${mark}${literal}` : literal;
}

/** The texts of a workbook (`xl/sharedStrings.xml`) without the marks. */
export function withoutMarks(sharedStrings: string): string {
  return sharedStrings.replace(marked, '$1');
}

/** Whether a text does not fit into a cell whole. */
export function isTooLong(text: string): boolean {
  return text.length > mostCharacters;
}

function clipped(text: string): string {
  return isTooLong(text) ? `${text.slice(0, mostCharacters - 1)}…` : text;
}
