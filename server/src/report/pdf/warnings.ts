/** So many missing characters are named. */
const namedAtMost = 40;

/**
 * Names the characters of a report that no font has; undefined where there are none.
 *
 * @param characters each once
 */
export function missingCharacters(characters: ReadonlySet<string>): string | undefined {
  if (characters.size === 0) return undefined;
  const all = [...characters].sort((one, other) => (one.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0));
  const named = all.slice(0, namedAtMost).map((each) => `${each} (${codePoint(each)})`);
  const more = all.length > namedAtMost ? ` and ${all.length - namedAtMost} more` : '';
  const [noun, stands] = all.length === 1 ? ['a character', '\ufffd stands'] : ['characters', '\ufffd stands'];
  return `The PDF has no font for ${noun} of the report: ${named.join(', ')}${more}. ${stands} in their place; name a font file that has them in the Isms document, as report: { font: … }.`;
}

export function nameIsNoFontFile(name: string): string {
  return `A PDF holds its fonts itself, and "${name}" is only the name of one: the text is set in Roboto. Name a font file in the Isms document, as report: { font: … }, to have another.`;
}

export function unusableFont(path: string, reason: string): string {
  return `The text of the PDF is set in Roboto, since the font file ${path} cannot be used: ${reason}. Name a TrueType or OpenType font in the Isms document, as report: { font: … }.`;
}

export function unusableLogo(reason: string): string {
  return `The PDF has no logo: ${reason}. Name a PNG or JPEG file in the Isms document, as report: { logo: … }.`;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
