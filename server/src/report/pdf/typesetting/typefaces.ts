import { type Font, openFont, type PDFDocument } from '../generated/library.js';
import { type BuiltInFont, builtInFont } from './built-in-fonts.ts';

export type Weight = 'regular' | 'bold';

/** A font in which text is set. */
export interface Face {
  /** By which the file knows it. */
  readonly name: string;
  readonly font: Font;
  /** Whether it is made bold by a thicker line, since there is no bold one. */
  readonly thickened: boolean;
}

/** What stands where no font has a character. */
export const replacement = '\ufffd';

/** Joiners, selectors of variants and the like: fonts do without them. */
export const unseen = /\p{Default_Ignorable_Code_Point}/u;

/** The least distance between base lines, in sizes of the type. */
const leastLineHeight = 1.32;

/**
 * The fonts of a report: the organization's own comes before those of the product, which have Latin, Greek, Cyrillic,
 * arrows and ticks. Only what is used of them gets into the file.
 */
export class Typefaces {
  /** Between base lines, in sizes of the type. */
  readonly lineHeight: number;
  /** From the top of a line to its base line, in sizes of the type. */
  readonly baseline: number;
  /** Characters that no font has, in the order in which they were met. */
  readonly missing = new Set<string>();
  readonly #doc: PDFDocument;
  readonly #faces: Readonly<Record<Weight, readonly Face[]>>;
  readonly #chosen: Readonly<Record<Weight, Map<string, Face | undefined>>> = { regular: new Map(), bold: new Map() };
  readonly #widths = new Map<string, Map<string, number>>();

  constructor(doc: PDFDocument, own: Font | undefined) {
    this.#doc = doc;
    const [plain, strong] = [{ name: 'Regular', font: builtIn('regular'), thickened: false }, builtIn('bold')];
    const signs = [
      { name: 'Arrows', font: builtIn('arrows') },
      { name: 'Ticks', font: builtIn('ticks') },
    ];
    const ofWeight = (text: Face, thickened: boolean): readonly Face[] => [
      ...(own ? [{ name: 'Own', font: own, thickened }] : []),
      text,
      ...signs.map((sign) => ({ ...sign, thickened })),
    ];
    this.#faces = {
      regular: ofWeight(plain, false),
      bold: ofWeight({ name: 'Bold', font: strong, thickened: false }, true),
    };
    for (const { name, font } of [...this.#faces.regular, ...this.#faces.bold]) doc.registerFont(name, font);
    const { ascent, descent, unitsPerEm } = own ?? plain.font;
    const [above, below] = [ascent / unitsPerEm, -descent / unitsPerEm];
    this.lineHeight = Math.max(leastLineHeight, above + below);
    this.baseline = (this.lineHeight - above - below) / 2 + above;
  }

  /**
   * The font for a character; undefined where none has it.
   *
   * @param previous that of the character before it, which a mark joins if it can
   */
  faceOf(character: string, weight: Weight, previous: Face | undefined): Face | undefined {
    const point = character.codePointAt(0) ?? 0;
    if (previous && /[\p{M}\s]/u.test(character) && previous.font.hasGlyphForCodePoint(point)) return previous;
    const chosen = this.#chosen[weight];
    if (!chosen.has(character)) {
      const face = this.#faces[weight].find(({ font }) => font.hasGlyphForCodePoint(point));
      if (face === undefined && !unseen.test(character)) this.missing.add(character);
      chosen.set(character, face);
    }
    return chosen.get(character);
  }

  /** The font for what stands in the place of a missing character. */
  replacementFace(weight: Weight): Face {
    const [first] = this.#faces[weight];
    const face = this.#faces[weight].find(({ font }) => font.hasGlyphForCodePoint(0xfffd)) ?? first;
    if (face === undefined) throw new Error('There is no font.');
    return face;
  }

  /** How wide a text is, in points. */
  widthOf(text: string, { name }: Face, size: number): number {
    const known = this.#widths.get(name) ?? new Map<string, number>();
    this.#widths.set(name, known);
    const width = known.get(text) ?? this.#doc.font(name).fontSize(1).widthOfString(text);
    known.set(text, width);
    return width * size;
  }
}

/** Opened for each file: a font remembers of its glyphs for which characters they stood in the first one. */
function builtIn(name: BuiltInFont): Font {
  const font = openFont(builtInFont(name));
  if ('fonts' in font) throw new Error('A font of the product is a collection.');
  return font;
}
