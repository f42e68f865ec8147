import type { PDFDocument } from '../generated/library.js';
import type { Look } from '../look.ts';
import type { Structure } from '../structure.ts';

/** What blocks are drawn with. */
export interface Press {
  readonly doc: PDFDocument;
  readonly structure: Structure;
  readonly look: Look;
}

/** A rectangle filled with a colour; nobody needs to be told of it. */
export function ground(
  { doc, structure }: Press,
  colour: string,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  structure.artifact('Layout', () => doc.fillColor(colour).rect(x, y, width, height).fill());
}

/** A level line. */
export function rule(
  { doc, structure }: Press,
  colour: string,
  x: number,
  y: number,
  width: number,
  thick = 0.6,
): void {
  structure.artifact('Layout', () =>
    doc
      .strokeColor(colour)
      .lineWidth(thick)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke(),
  );
}
