import type { PDFDocument } from '../generated/library.js';
import { colours } from '../look.ts';

/** A colour, and a texture over it that tells series apart without colour. */
export interface Fill {
  readonly colour: string;
  /** The number of a texture; they come again when there are no more. */
  readonly texture: number;
}

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The ways in which lines of a texture go, by what a line moves across for all of the height. */
type Slope = 'falling' | 'rising' | 'upright' | 'level';
const textures: readonly (readonly Slope[])[] = [
  [],
  ['falling'],
  ['rising'],
  ['upright'],
  ['level'],
  ['falling', 'rising'],
];
const distance = 4;

export function drawFilled(doc: PDFDocument, { colour, texture }: Fill, area: Rectangle): void {
  const { x, y, width, height } = area;
  doc.save().rect(x, y, width, height).clip();
  doc.fillColor(colour).rect(x, y, width, height).fill();
  doc.strokeColor(colours.paper).lineWidth(0.8);
  for (const slope of textures[texture % textures.length] ?? []) drawTexture(doc, slope, area);
  doc.restore();
  doc.strokeColor(colours.text).lineWidth(0.4).rect(x, y, width, height).stroke();
}

function drawTexture(doc: PDFDocument, slope: Slope, { x, y, width, height }: Rectangle): void {
  if (slope === 'level') {
    for (let at = distance / 2; at < height; at += distance / 1.5) doc.moveTo(x, y + at).lineTo(x + width, y + at);
  } else {
    const across = slope === 'upright' ? 0 : slope === 'falling' ? height : -height;
    for (let at = distance / 2 - height; at < width + height; at += distance) {
      doc.moveTo(x + at, y).lineTo(x + at + across, y + height);
    }
  }
  doc.stroke();
}
