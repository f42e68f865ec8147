import { type Font, openFont } from './generated/library.js';

/** Opens the font file of an organization. Throws a sentence without its end where it cannot be used. */
export function openOwnFont(bytes: Uint8Array): Font {
  const opened = openFont(bytes);
  const font = 'fonts' in opened ? opened.fonts[0] : opened;
  if (font === undefined) throw new Error('it holds none');
  if (font['OS/2']?.fsType?.noEmbedding) throw new Error('its licence does not allow to embed it');
  return font;
}
