/**
 * Makes text stay text in Markdown: CommonMark, the extensions of GitHub (tables, strikethrough, autolinks), formulas,
 * and the links that viewers make of bare addresses. No text reaches a report but through here. What nobody sees is
 * gone by then, and lines end with line feeds (`document/visible.ts`).
 */

/** What means something wherever it stands, `$` for formulas and `@` for mail addresses included. */
const special = /[\\`*_[\]<>|~#$@]|&(?=[#\p{L}\p{N}])/gu;
/** Of an address, the parts by which viewers know it: `://`, and a dot before a letter as in `www.` and `example.com`. */
const addressParts = /:(?=\/)|\/(?=\/)|\.(?=\p{L})/gu;
/** What begins a list, or underlines a heading or the head of a table. */
const lineStart = /^[-+=:]/;
const listNumber = /^(\d{1,9})(?=[.)](?:\s|$))/;

/** The lines of a text as written. */
export function splitLines(text: string): readonly string[] {
  return text.split('\n');
}

/** Escapes text for the inside of a line; of several lines it makes one. */
export function escapeText(text: string): string {
  return splitLines(text).join(' ').replaceAll('\t', ' ').replace(special, '\\$&').replace(addressParts, '\\$&');
}

/** Takes the meaning from what an escaped text would have at the start of a line. */
export function escapeLineStart(escaped: string): string {
  return escaped.replace(lineStart, '\\$&').replace(listNumber, '$1\\');
}
