import type { PDFDocument } from '../generated/library.js';
import type { SetLine, TextStyle } from './lines.ts';

export type Alignment = 'start' | 'center' | 'end';

/** How thick the line is that makes letters bold, in sizes of the type. */
const boldLine = 0.03;

export function lineHeightOf({ typefaces, size }: TextStyle): number {
  return typefaces.lineHeight * size;
}

/**
 * Draws lines one below the other.
 *
 * @param y the top of the first line
 * @param width what they are aligned in; text from right to left starts at its right end
 */
export function drawLines(
  doc: PDFDocument,
  lines: readonly SetLine[],
  style: TextStyle,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  alignment: Alignment = 'start',
): void {
  for (const [index, line] of lines.entries()) {
    const left = x + (width - line.width) * shareBefore(line, alignment);
    drawLine(doc, line, style, left, y + index * lineHeightOf(style) + style.typefaces.baseline * style.size);
  }
}

function shareBefore({ rightToLeft }: SetLine, alignment: Alignment): number {
  if (alignment === 'center') return 0.5;
  return (alignment === 'end') === rightToLeft ? 0 : 1;
}

/** @param baseline where letters stand */
function drawLine(doc: PDFDocument, line: SetLine, style: TextStyle, left: number, baseline: number): void {
  const { typefaces, size, colour } = style;
  let x = left;
  for (const { text, face, slanted } of line.runs) {
    doc.font(face.name).fontSize(size).fillColor(colour);
    if (face.thickened) doc.strokeColor(colour).lineWidth(size * boldLine);
    doc.text(text, x, baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
      ...(slanted ? { oblique: true } : {}),
      ...(face.thickened ? { fill: true, stroke: true } : {}),
    });
    x += typefaces.widthOf(text, face, size);
  }
}
