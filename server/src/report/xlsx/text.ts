/** As much text as a cell can hold; spreadsheets call a file with more damaged. */
export const mostCharacters = 32_767;

/** What the format takes for a character by its number (`_x000D_`): ECMA-376, part 1, 22.9.2.19. */
const escaped = /_(?=x[0-9a-f]{4}_)/gi;

/**
 * Text as the format writes it, so that it is read as it was. The library that writes the file looks texts up in an
 * object, so that those which every object answers to (`constructor`) have their first character written by its number.
 */
export function cellText(text: string): string {
  const literal = clipped(text).replace(escaped, '_x005F_');
  if (!(literal in {})) return literal;
  return `_x${literal.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_${literal.slice(1)}`;
}

/** Whether a text does not fit into a cell whole. */
export function isTooLong(text: string): boolean {
  return text.length > mostCharacters;
}

function clipped(text: string): string {
  return isTooLong(text) ? `${text.slice(0, mostCharacters - 1)}…` : text;
}
