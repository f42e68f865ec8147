/** Files of an organization are tried on a page of their own, so that a broken one does not cost the report. */
import type { ReportDocument } from '../document/report-document.ts';
import type { Picture } from '../picture.ts';
import { type Font, openFont, PDFDocument } from './generated/library.js';
import { unusableFont, unusableLogo } from './warnings.ts';
import { writtenFile } from './written-file.ts';

/** Something that can be used, or why it cannot. */
export interface Proof<T> {
  readonly usable: T | undefined;
  readonly warning: string | undefined;
}

export async function proofOfFont({ font }: ReportDocument, bytes: Uint8Array | undefined): Promise<Proof<Font>> {
  if (font?.kind !== 'file' || bytes === undefined) return { usable: undefined, warning: undefined };
  try {
    const opened = openFont(bytes);
    const usable = 'fonts' in opened ? opened.fonts[0] : opened;
    if (usable === undefined) return { usable, warning: unusableFont(font.path, 'it holds none') };
    if (usable['OS/2']?.fsType?.noEmbedding) {
      return { usable: undefined, warning: unusableFont(font.path, 'its licence does not allow to embed it') };
    }
    await proof((doc) => {
      doc
        .registerFont('Own', usable)
        .font('Own')
        .fontSize(10)
        .text('Ag', 10, 10, { lineBreak: false, baseline: 'alphabetic' });
    });
    return { usable, warning: undefined };
  } catch (error) {
    return { usable: undefined, warning: unusableFont(font.path, reasonOf(error)) };
  }
}

export async function proofOfLogo(logo: Picture | undefined): Promise<Proof<Picture>> {
  if (logo === undefined) return { usable: undefined, warning: undefined };
  if (logo.type === 'svg') return { usable: undefined, warning: unusableLogo('SVG pictures cannot be shown in it') };
  try {
    await proof((doc) => doc.image(logo.bytes, 0, 0, { width: 10, height: 10 }));
    return { usable: logo, warning: undefined };
  } catch (error) {
    return { usable: undefined, warning: unusableLogo(`the picture is broken (${reasonOf(error)})`) };
  }
}

async function proof(draw: (doc: PDFDocument) => void): Promise<void> {
  const doc = new PDFDocument({
    ...{ pdfVersion: '1.7', lang: 'en', tagged: false, displayTitle: false, font: false },
    ...{ autoFirstPage: false, bufferPages: false, info: {} },
  });
  doc.addPage({ size: [100, 100], margin: 0 });
  draw(doc);
  await writtenFile(doc);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
