import type { ReportDocument } from '../document/report-document.ts';
import { frameOf, pageWords } from '../frame.ts';
import type { PDFDocument } from './generated/library.js';
import { colours, type Look, type Margins } from './look.ts';
import type { Structure } from './structure.ts';
import { type Alignment, drawLines, lineHeightOf } from './typesetting/draw-lines.ts';
import { setInOneLine, type TextStyle } from './typesetting/lines.ts';

/** How much of the rest of a line is before what is aligned so. */
const before: Readonly<Record<Alignment, number>> = { start: 0, center: 0.5, end: 1 };

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** What stands on every page: above it id, organization, DRAFT and classification; below it the day and its number. */
export class PageFrame {
  readonly #document: ReportDocument;
  readonly #doc: PDFDocument;
  readonly #structure: Structure;
  readonly #look: Look;
  readonly #margins: Margins;

  constructor(document: ReportDocument, doc: PDFDocument, structure: Structure, look: Look, margins: Margins) {
    this.#document = document;
    this.#doc = doc;
    this.#structure = structure;
    this.#look = look;
    this.#margins = margins;
  }

  /** The word across the page of a draft, below everything. */
  watermark({ width, height }: PageSize): void {
    const { draft } = frameOf(this.#document);
    if (draft === undefined) return;
    const plain: TextStyle = { ...this.#look.styles.frame, size: 1, weight: 'bold', colour: colours.watermark };
    const wide = setInOneLine(draft, plain, width)?.width ?? 1;
    const style = { ...plain, size: Math.min(130, (Math.min(width, height) * 0.85) / wide) };
    const line = setInOneLine(draft, style, width * 2);
    if (line === undefined) return;
    this.#structure.artifact('Pagination', () => {
      this.#doc.save().rotate(-40, { origin: [width / 2, height / 2] });
      drawLines(this.#doc, [line], style, { x: 0, y: height / 2 - lineHeightOf(style) / 2, width }, 'center');
      this.#doc.restore();
    });
  }

  /** @param number of the page, from 1 */
  draw({ width, height }: PageSize, number: number, count: number): void {
    const { organization, language } = this.#document;
    const { id, draft, classification, asOf } = frameOf(this.#document);
    const { side, edge } = this.#margins;
    const style = this.#look.styles.frame;
    const room = width - 2 * side;
    /** In a share of the width at its left, in its middle or at its right. */
    const say = (
      text: string,
      y: number,
      share: number,
      alignment: Alignment,
      marked: Partial<TextStyle> = {},
    ): void => {
      const own = { ...style, ...marked };
      const line = setInOneLine(text, own, room * share);
      const x = side + room * (1 - share) * before[alignment];
      if (line) drawLines(this.#doc, [line], own, { x, y, width: room * share }, alignment);
    };
    const foot = height - edge - lineHeightOf(style);
    this.#structure.artifact('Pagination', () => {
      say([id, organization].filter(Boolean).join(' · '), edge, 0.42, 'start', { weight: 'bold' });
      say(draft ?? '', edge, 0.14, 'center', { weight: 'bold', colour: colours.warning });
      say(classification ?? '', edge, 0.4, 'end');
      say(asOf, foot, 0.6, 'start');
      say(pageWords(language, String(number), String(count)).join(''), foot, 0.35, 'end');
      this.#doc.strokeColor(colours.line).lineWidth(0.5);
      for (const y of [edge + lineHeightOf(style) + 3, foot - 3]) {
        this.#doc
          .moveTo(side, y)
          .lineTo(width - side, y)
          .stroke();
      }
    });
  }
}
