/**
 * A heading or a word by which it is looked up: lower case, without accents and punctuation, words parted by one space.
 * `%` and marks such as `✓` stay.
 */
export function normalise(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}%\p{So}]+/gu, ' ')
    .replaceAll(' %', '%')
    .trim();
}
