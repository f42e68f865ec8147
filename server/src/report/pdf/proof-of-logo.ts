import type { Picture } from '../picture.ts';
import { PDFDocument } from './generated/library.js';
import { unusableLogo } from './warnings.ts';
import { writtenFile } from './written-file.ts';

/** A logo that can be used, or why there is none. */
export interface ProvenLogo {
  readonly logo: Picture | undefined;
  readonly warning: string | undefined;
}

/** Tries a logo on a page of its own, so that a broken one does not cost the report. */
export async function proofOfLogo(logo: Picture | undefined): Promise<ProvenLogo> {
  if (logo === undefined) return { logo, warning: undefined };
  if (logo.type === 'svg') return { logo: undefined, warning: unusableLogo('SVG pictures cannot be shown in it') };
  const doc = new PDFDocument({
    ...{ pdfVersion: '1.7', lang: 'en', tagged: false, displayTitle: false, font: false },
    ...{ autoFirstPage: false, bufferPages: false, info: {} },
  });
  doc.addPage({ size: [100, 100], margin: 0 });
  try {
    doc.image(logo.bytes, 0, 0, { width: 10, height: 10 });
    await writtenFile(doc);
    return { logo, warning: undefined };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { logo: undefined, warning: unusableLogo(`the picture is broken (${reason})`) };
  }
}
