import type { ReportDocument } from '../document/report-document.ts';
import { frameOf } from '../frame.ts';
import type { Picture } from '../picture.ts';
import { PDFDocument } from './generated/library.js';
import { languageTags } from './look.ts';
import { proofOfFont, proofOfLogo } from './proof.ts';
import { typesetReport } from './typeset-report.ts';
import { Typefaces } from './typesetting/typefaces.ts';
import { missingCharacters, nameIsNoFontFile } from './warnings.ts';
import { writtenFile } from './written-file.ts';

/** What the document itself does not hold. */
export interface PdfSurroundings {
  /** The picture at `document.logo`, where it could be read. */
  readonly logo: Picture | undefined;
  /** The bytes of the font file at `document.font`, where it is a file that could be read. */
  readonly font: Uint8Array | undefined;
}

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  /** Sentences for the user: what the file does not show as it was meant, and what to do about it. */
  readonly warnings: readonly string[];
}

/**
 * A report as a PDF file: bookmarks, contents, tagged structure (ISO 32000-1, 14.8), and fonts embedded as far as they
 * are used. The same document, logo and font give the same bytes, whatever the day and the machine.
 */
export async function renderPdf(document: ReportDocument, surroundings: PdfSurroundings): Promise<RenderedPdf> {
  const font = await proofOfFont(document, surroundings.font);
  const logo = await proofOfLogo(surroundings.logo);
  const doc = emptyFile(document);
  const typefaces = new Typefaces(doc, font.usable);
  typesetReport(document, doc, typefaces, logo.usable);
  const bytes = await writtenFile(doc);
  const warnings = [
    document.font?.kind === 'name' ? nameIsNoFontFile(document.font.name) : undefined,
    font.warning,
    logo.warning,
    missingCharacters(typefaces.missing),
  ];
  return { bytes, warnings: warnings.filter((warning) => warning !== undefined) };
}

/** Its properties, its day, and by that the id that the library makes of them, are those of the report. */
function emptyFile(document: ReportDocument): PDFDocument {
  const { title, id, organization, asOf, version, language } = document;
  const day = new Date(`${asOf}T00:00:00Z`);
  return new PDFDocument({
    pdfVersion: '1.7',
    lang: languageTags[language],
    tagged: true,
    displayTitle: true,
    font: false,
    autoFirstPage: false,
    bufferPages: true,
    info: {
      Title: title,
      Author: organization ?? '',
      Subject: id,
      Keywords: frameOf(document).origin,
      Creator: `Audit as Code ${version}`,
      Producer: `Audit as Code ${version}, PDFKit`,
      CreationDate: day,
      ModDate: day,
    },
  });
}
