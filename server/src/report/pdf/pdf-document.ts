import { type DocumentOptions, PDFDocument } from './generated/library.js';

/**
 * A document whose bytes are kept as they come. The stream that the library has takes them from the front of a list,
 * one small piece after the other, which takes longer than all the rest.
 */
export class PdfDocument extends PDFDocument {
  /** Not initialized, since the library writes the first bytes before fields are there. */
  declare private chunks?: Uint8Array[];

  override push(chunk: Uint8Array | null): boolean {
    this.chunks ??= [];
    if (chunk !== null) this.chunks.push(chunk);
    return true;
  }

  /** Finishes the document, and gives its bytes. Throws where something in it, such as a picture, cannot be written. */
  written(): Uint8Array {
    this.end();
    const chunks = this.chunks ?? [];
    const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return bytes;
  }
}

/** A document without pages. */
export function emptyDocument(options: Pick<DocumentOptions, 'lang' | 'tagged' | 'info'>): PdfDocument {
  return new PdfDocument({
    ...options,
    pdfVersion: '1.7',
    displayTitle: true,
    font: false,
    autoFirstPage: false,
    bufferPages: true,
  });
}
