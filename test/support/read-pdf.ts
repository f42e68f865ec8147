import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page of a PDF as a reader sees it. */
export interface PdfPage {
  /** Width and height in points, 72 to the inch. */
  readonly size: readonly [width: number, height: number];
  /** The lines of text, as they follow each other in the file. */
  readonly text: string;
}

/** Reads the pages of a PDF. Rejects where it is none. */
export async function readPdf(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  try {
    const document = await task.promise;
    const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
    return await Promise.all(
      numbers.map(async (number) => {
        const page = await document.getPage(number);
        const { width, height } = page.getViewport({ scale: 1 });
        const { items } = await page.getTextContent();
        const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
        return { size: [Math.round(width), Math.round(height)], text };
      }),
    );
  } finally {
    await task.destroy();
  }
}
