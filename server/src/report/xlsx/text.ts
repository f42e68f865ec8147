/** As much text as a cell can hold; spreadsheets call a file with more damaged. */
export const mostCharacters = 32_767;

/** What the format takes for a character by its number (`_x000D_`): ECMA-376, part 1, 22.9.2.19. */
const numbered = /_(?=x[0-9a-f]{4}_)/gi;

/**
 * A character for private use. With a digit after it, it stands for what the library that writes the file would lose,
 * until it has written it.
 */
const mark = '\ue000';
const stands = { itself: `${mark}0`, replacement: `${mark}1`, nothing: `${mark}2` } as const;

/**
 * The character that shows where one was that nobody sees (`document/visible.ts`). The library takes it away, and what
 * Unicode says is no character, with its neighbour.
 */
const replacement = '\ufffd';

/**
 * Text as the format writes it, so that it is read as it was, in a form that comes through the library. That looks texts
 * up in an object, so those that every object answers to (`constructor`) are disguised.
 */
export function cellText(text: string): string {
  const literal = clipped(text)
    .replace(numbered, '_x005F_')
    .replace(/\p{NChar}/gu, replacement)
    .replaceAll(mark, stands.itself)
    .replaceAll(replacement, stands.replacement);
  return literal in {} ? `${stands.nothing}${literal}` : literal;
}

/** The texts of a workbook (`xl/sharedStrings.xml`) as they are meant. */
export function plainTexts(sharedStrings: string): string {
  return sharedStrings
    .replaceAll(stands.nothing, '')
    .replaceAll(stands.replacement, replacement)
    .replaceAll(stands.itself, mark);
}

/** Whether a text does not fit into a cell whole. */
export function isTooLong(text: string): boolean {
  return text.length > mostCharacters;
}

function clipped(text: string): string {
  return isTooLong(text) ? `${text.slice(0, mostCharacters - 1)}…` : text;
}
