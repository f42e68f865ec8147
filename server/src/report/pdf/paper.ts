import type { ReportDocument } from '../document/report-document.ts';
import type { Pages, Place, Room } from './flow.ts';
import type { PDFDocument } from './generated/library.js';
import { type Margins, paperSizes } from './look.ts';
import type { PageFrame, PageSize } from './page-frame.ts';

/** The pages of a report, upright or on their side. */
export class Paper implements Pages {
  readonly #document: ReportDocument;
  readonly #doc: PDFDocument;
  readonly #margins: Margins;
  readonly #frame: PageFrame;
  readonly #sizes: PageSize[] = [];
  #sideways = false;

  constructor(document: ReportDocument, doc: PDFDocument, margins: Margins, frame: PageFrame) {
    this.#document = document;
    this.#doc = doc;
    this.#margins = margins;
    this.#frame = frame;
  }

  get corner(): Place {
    return { x: this.#margins.side, y: this.#margins.top };
  }

  get room(): Room {
    return this.roomOf(this.#sideways);
  }

  /** The number of the page that is drawn on, from 0. */
  get page(): number {
    return this.#sizes.length - 1;
  }

  get isSideways(): boolean {
    return this.#sideways;
  }

  roomOf(sideways: boolean): Room {
    const { width, height } = this.#sizeOf(sideways);
    const { side, top, bottom } = this.#margins;
    return { width: width - 2 * side, height: height - top - bottom };
  }

  /** How the pages that begin from now on lie. */
  turn(sideways: boolean): void {
    this.#sideways = sideways;
  }

  begin(): void {
    const size = this.#sizeOf(this.#sideways);
    this.#sizes.push(size);
    this.#doc.addPage({ size: [size.width, size.height], margin: 0 });
    this.#frame.watermark(size);
  }

  /** Draws what stands on every page, when it is known how many there are. */
  end(): void {
    for (const [index, size] of this.#sizes.entries()) {
      this.#doc.switchToPage(index);
      this.#frame.draw(size, index + 1, this.#sizes.length);
    }
  }

  #sizeOf(sideways: boolean): PageSize {
    const [short, long] = paperSizes[this.#document.paper];
    return sideways ? { width: long, height: short } : { width: short, height: long };
  }
}
