/**
 * What is used of PDFKit and its companions, as `scripts/generate-pdf.mjs` bundles them. Lengths are in points, 72 to
 * the inch; `y` grows downwards from the top of the page.
 */
import type bidi from 'bidi-js';

export type { Bidi } from 'bidi-js';

export const bidiFactory: typeof bidi;

/** Opportunities to break a line, by Unicode Standard Annex 14. */
export class LineBreaker {
  constructor(text: string);
  nextBreak(): { readonly position: number } | null;
}

/** A font, or a collection of several. Throws where the bytes are none. */
export function openFont(bytes: Uint8Array): Font | { readonly fonts: readonly Font[] };

export interface Font {
  readonly postscriptName: string | null;
  readonly unitsPerEm: number;
  /** From the base line, in units of the font. */
  readonly ascent: number;
  /** Below the base line: a negative number, in units of the font. */
  readonly descent: number;
  readonly 'OS/2'?: { readonly fsType?: { readonly noEmbedding: boolean } };
  hasGlyphForCodePoint(point: number): boolean;
}

/** What is in a structure tree (ISO 32000-1, 14.7). */
export interface StructureElement {
  add(child: StructureElement | StructureContent): StructureElement;
  /** Nothing is added any more. */
  end(): void;
}

declare const structureContent: unique symbol;
/** A part of a page that a structure element refers to. */
export interface StructureContent {
  readonly [structureContent]: never;
}

export interface ElementOptions {
  readonly alt?: string;
  readonly scope?: 'Column' | 'Row';
}

export interface PageOptions {
  readonly size: readonly [width: number, height: number];
  readonly margin: number;
}

export interface DocumentOptions {
  readonly pdfVersion: '1.7';
  readonly lang: string;
  readonly tagged: boolean;
  readonly displayTitle: boolean;
  /** None: one of those that every reader has would be the default. */
  readonly font: false;
  readonly autoFirstPage: boolean;
  readonly bufferPages: boolean;
  readonly info: Readonly<Record<string, string | Date>>;
}

export interface TextOptions {
  readonly lineBreak: false;
  readonly baseline: 'alphabetic';
  readonly oblique?: boolean;
  readonly fill?: boolean;
  readonly stroke?: boolean;
}

export interface OutlineItem {
  addItem(
    title: string,
    options: { readonly top: number; readonly left: number; readonly expanded?: boolean },
  ): OutlineItem;
}

export class PDFDocument {
  constructor(options: DocumentOptions);
  readonly outline: OutlineItem;

  addPage(options: PageOptions): this;
  switchToPage(index: number): this;

  registerFont(name: string, font: Font): this;
  font(name: string): this;
  fontSize(size: number): this;
  widthOfString(text: string): number;
  text(text: string, x: number, y: number, options: TextOptions): this;

  save(): this;
  restore(): this;
  fillColor(colour: string): this;
  strokeColor(colour: string): this;
  lineWidth(width: number): this;
  rotate(degrees: number, options: { readonly origin: readonly [x: number, y: number] }): this;
  rect(x: number, y: number, width: number, height: number): this;
  moveTo(x: number, y: number): this;
  lineTo(x: number, y: number): this;
  clip(): this;
  fill(): this;
  stroke(): this;
  image(bytes: Uint8Array, x: number, y: number, options: { readonly width: number; readonly height: number }): this;

  /** A rectangle that leads to a named destination. */
  annotate(
    x: number,
    y: number,
    width: number,
    height: number,
    options: { readonly Subtype: 'Link'; readonly Dest: string; readonly structParent: StructureElement },
  ): this;
  addNamedDestination(name: string, kind: 'XYZ', left: number, top: number, zoom: null): void;

  struct(type: string, options?: ElementOptions): StructureElement;
  addStructure(element: StructureElement): this;
  markStructureContent(tag: string): StructureContent;
  markContent(tag: 'Artifact', options: { readonly type: 'Pagination' | 'Layout' }): this;
  endMarkedContent(): this;

  /** Takes the next bytes of the file; null at its end. */
  push(chunk: Uint8Array | null): boolean;
  end(): void;
}

/** Undoes LZMA. */
export function decompress(data: Uint8Array): Uint8Array<ArrayBuffer>;
