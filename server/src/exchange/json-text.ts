/** What JSON allows in strings as it is, and a terminal acts on: C1 controls, and marks that turn the direction of text. */
const active = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/**
 * A value as a JSON text, indented, with a line feed at its end. Its strings hold nothing that a terminal would act on:
 * such characters are written by their number, which any reader of JSON understands.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(active, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
