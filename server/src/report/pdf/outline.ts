import type { Heading } from '../document/blocks.ts';
import type { OutlineItem, PDFDocument } from './generated/library.js';

/** The bookmarks of a report: the title, beneath it the sections, beneath these their parts. */
export class Outline {
  readonly #open: { readonly level: number; readonly item: OutlineItem }[];

  constructor(doc: PDFDocument) {
    this.#open = [{ level: 0, item: doc.outline }];
  }

  /** @param y of the heading on the page that is drawn on; @param pageWidth of that page */
  add({ level, text }: Heading, y: number, pageWidth: number): void {
    while ((this.#open.at(-1)?.level ?? 0) >= level) this.#open.pop();
    const parent = this.#open.at(-1);
    if (parent === undefined) return;
    // The library counts from the right edge of the page.
    const item = parent.item.addItem(text, { top: y, left: pageWidth, expanded: level === 1 });
    this.#open.push({ level, item });
  }
}
