/** The paper, and what stands on every page of it. */
import {
  Footer,
  Header,
  type ISectionPropertiesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TextRun,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { PaperSize, ReportDocument } from '../document/report-document.ts';
import { frameOf, pageWords } from '../frame.ts';
import { hasOnePage } from '../one-page.ts';
import { colours, fontOf, paragraphStyles } from './look.ts';

/** Upright, in twentieths of a point. */
const sizes: Readonly<Record<PaperSize, { readonly width: number; readonly height: number }>> = {
  a4: { width: 11906, height: 16838 },
  letter: { width: 12240, height: 15840 },
};

const margin = { top: 1300, bottom: 1200, left: 1020, right: 1020, header: 560, footer: 560 } as const;
/** Where all is to fit on one page. */
const closeMargin = { ...margin, top: 960, bottom: 860, header: 420, footer: 420 } as const;

/** How wide text can be on a page, in twentieths of a point. */
export function textWidth(paper: PaperSize, sideways: boolean): number {
  const { width, height } = sizes[paper];
  return (sideways ? height : width) - margin.left - margin.right;
}

export function pageProperties(document: ReportDocument, sideways: boolean): ISectionPropertiesOptions {
  const orientation = sideways ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    page: { size: { ...sizes[document.paper], orientation }, margin: hasOnePage(document) ? closeMargin : margin },
  };
}

/** Id, DRAFT and classification; of a draft, the word across the page as well. */
export function pageHeader(document: ReportDocument, sideways: boolean): Header {
  const { id, draft, classification } = frameOf(document);
  const watermark =
    draft === undefined ? [] : [new TextWatermark({ text: draft, font: fontOf(document), color: 'D9D9D9' })];
  return new Header({
    children: [
      new Paragraph({
        ...marginLine(document, sideways),
        children: [
          new TextRun({ text: id, bold: true }),
          new TextRun({ children: [new Tab(), draft ?? ''], bold: true, color: colours.warning }),
          new TextRun({ children: [new Tab(), classification ?? ''] }),
          ...watermark,
        ],
      }),
    ],
  });
}

/** Organization and as-of day; the number of the page, and of all. */
export function pageFooter(document: ReportDocument, sideways: boolean): Footer {
  const { organization, language } = document;
  const said = [organization, frameOf(document).asOf].filter((text) => text !== undefined).join(' · ');
  const numbers = pageWords(language, pageNumber, pageCount).map((part) =>
    typeof part === 'string' ? part : part.field,
  );
  return new Footer({
    children: [
      new Paragraph({
        ...marginLine(document, sideways),
        children: [new TextRun(said), new TextRun({ children: [new Tab(), new Tab(), ...numbers] })],
      }),
    ],
  });
}

/** A number that Word counts itself. */
interface PageField {
  readonly field: (typeof PageNumber)[keyof typeof PageNumber];
}

const pageNumber: PageField = { field: PageNumber.CURRENT };
const pageCount: PageField = { field: PageNumber.TOTAL_PAGES };

/** A line with something in the middle and something at the end. */
function marginLine({ paper }: ReportDocument, sideways: boolean) {
  const width = textWidth(paper, sideways);
  return {
    style: paragraphStyles.margin,
    tabStops: [
      { type: 'center', position: Math.round(width / 2) },
      { type: 'right', position: width },
    ],
  } as const;
}
