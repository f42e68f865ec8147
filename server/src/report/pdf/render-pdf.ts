import type { ReportDocument } from '../document/report-document.ts';
import { frameOf } from '../frame.ts';
import type { Picture } from '../picture.ts';
import type { Font } from './generated/library.js';
import { languageTags } from './look.ts';
import { openOwnFont } from './own-font.ts';
import { emptyDocument, type PdfDocument } from './pdf-document.ts';
import { proofOfLogo } from './proof-of-logo.ts';
import { typesetReport } from './typeset-report.ts';
import { Typefaces } from './typesetting/typefaces.ts';
import { missingCharacters, nameIsNoFontFile, unusableFont } from './warnings.ts';

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
  const { logo, warning } = proofOfLogo(surroundings.logo);
  const { font, ...rendered } = withOwnFont(document, surroundings.font, logo);
  const name = document.font?.kind === 'name' ? nameIsNoFontFile(document.font.name) : undefined;
  const warnings = [name, font, warning, missingCharacters(rendered.missing)];
  return { bytes: rendered.bytes, warnings: warnings.filter((each) => each !== undefined) };
}

interface Rendered {
  readonly bytes: Uint8Array;
  /** Characters that no font has. */
  readonly missing: ReadonlySet<string>;
}

/** A report in the organization's own font; where anything is wrong with that, in those of the product, and why. */
function withOwnFont(
  document: ReportDocument,
  bytes: Uint8Array | undefined,
  logo: Picture | undefined,
): Rendered & { readonly font?: string } {
  if (document.font?.kind !== 'file' || bytes === undefined) return rendered(document, undefined, logo);
  try {
    return rendered(document, openOwnFont(bytes), logo);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ...rendered(document, undefined, logo), font: unusableFont(document.font.path, reason) };
  }
}

function rendered(document: ReportDocument, font: Font | undefined, logo: Picture | undefined): Rendered {
  const doc = emptyFile(document);
  const typefaces = new Typefaces(doc, font);
  typesetReport(document, doc, typefaces, logo);
  return { bytes: doc.written(), missing: typefaces.missing };
}

/** Its properties, its day, and by that the id that the library makes of them, are those of the report. */
function emptyFile(document: ReportDocument): PdfDocument {
  const { title, id, organization, asOf, version, language } = document;
  const day = new Date(`${asOf}T00:00:00Z`);
  return emptyDocument({
    lang: languageTags[language],
    tagged: true,
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
