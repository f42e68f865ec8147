import type { ReportDocument } from '../../../../server/src/report/document/report-document.ts';
import { type PdfSurroundings, type RenderedPdf, renderPdf } from '../../../../server/src/report/pdf/render-pdf.ts';
import { sampleDocument } from '../sample-document.ts';

export const nothing: PdfSurroundings = { logo: undefined, font: undefined };

/** The document with every sort of block, which names no font. */
export function sample(text?: string, rows?: number): ReportDocument {
  return { ...sampleDocument(text, rows), font: undefined };
}

export function pdfOf(document: ReportDocument): Promise<RenderedPdf> {
  return renderPdf(document, nothing);
}
