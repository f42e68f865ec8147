import {
  Document,
  type FileChild,
  type ISectionOptions,
  Packer,
  PageBreak,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import { contentsOf } from '../contents.ts';
import type { Block } from '../document/blocks.ts';
import { frameWords } from '../document/frame-words.ts';
import type { ReportDocument } from '../document/report-document.ts';
import { frameOf } from '../frame.ts';
import { hasOnePage } from '../one-page.ts';
import type { Picture } from '../picture.ts';
import { type Run, runsOf } from '../runs.ts';
import { drawing, logoParagraph, numbering } from './content.ts';
import { paragraphStyles, stylesOf } from './look.ts';
import { pageFooter, pageHeader, pageProperties, textWidth } from './page.ts';
import { stableFile } from './stable.ts';

/**
 * A report as a file of Word (Office Open XML): headings, contents, captions, tables and charts are Word's own. The same
 * document gives the same bytes.
 *
 * @param logo the picture at `document.logo`, where it could be read
 */
export async function renderDocx(document: ReportDocument, logo: Picture | undefined): Promise<Uint8Array> {
  const { title, id, organization, asOf } = document;
  const { origin } = frameOf(document);
  const file = new Document({
    title: title,
    subject: id,
    creator: organization ?? '',
    lastModifiedBy: organization ?? '',
    description: origin,
    styles: stylesOf(document),
    numbering,
    // The numbers of the pages in the contents: worked out here, or by Word, which asks before it does.
    ...(isSoonLaidOut(document) ? { pageNumbers: estimatePageNumbers } : { features: { updateFields: true } }),
    sections: sectionsOf(document, logo),
  });
  return stableFile(await Packer.pack(file, 'uint8array'), asOf);
}

/** So many lines of text and rows are laid out in a second or two. */
const soonLaidOut = 500;

function isSoonLaidOut({ blocks }: ReportDocument): boolean {
  return blocks.reduce((sum, block) => sum + linesOf(block), 0) <= soonLaidOut;
}

function linesOf(block: Block): number {
  switch (block.kind) {
    case 'table':
      return block.rows.length;
    case 'facts':
      return block.facts.length;
    case 'list':
      return block.items.length;
    default:
      return 1;
  }
}

/** Sections are what lies on paper of one orientation. */
function sectionsOf(document: ReportDocument, logo: Picture | undefined): readonly ISectionOptions[] {
  const { blocks, paper, organization } = document;
  const runs = runsOf(blocks);
  const firstSection = runs.find(({ blocks: [block] }) => block?.kind === 'heading' && block.level === 2);
  const draw = drawing(document);
  const sections: { sideways: boolean; children: FileChild[] }[] = [];
  for (const run of runs) {
    const { sideways } = run;
    const last = sections.at(-1);
    const section = last?.sideways === sideways ? last : { sideways, children: [] };
    if (section !== last) sections.push(section);
    else if (run.newPage) section.children.push(new Paragraph({ children: [new PageBreak()] }));
    if (run === firstSection) section.children.push(...contents(document));
    section.children.push(...childrenOf(run, draw, textWidth(paper, sideways)));
  }
  if (logo) sections[0]?.children.unshift(logoParagraph(logo, organization));
  sections.at(-1)?.children.push(colophon(document));
  return sections.map(({ sideways, children }) => ({
    properties: pageProperties(document, sideways),
    headers: { default: pageHeader(document, sideways) },
    footers: { default: pageFooter(document, sideways) },
    children,
  }));
}

function childrenOf({ blocks }: Run, draw: ReturnType<typeof drawing>, width: number): readonly FileChild[] {
  return blocks.flatMap((block) => draw(block, width));
}

/** A field that Word can bring up to date; its entries and their pages are there already. */
function contents(document: ReportDocument): readonly FileChild[] {
  const listed = contentsOf(document);
  if (listed.length === 0) return [];
  const words = frameWords[document.language];
  const headingStyleRange = listed.some(({ level }) => level === 3) ? '1-2' : '1-1';
  return [
    new Paragraph({ style: paragraphStyles.contents, text: words.contents }),
    new TableOfContents(words.contents, { hyperlink: true, headingStyleRange }),
  ];
}

function colophon(document: ReportDocument): Paragraph {
  const { asOf, origin } = frameOf(document);
  return new Paragraph({
    style: paragraphStyles.margin,
    spacing: { before: hasOnePage(document) ? 60 : 400 },
    children: [new TextRun(`${asOf} · ${origin}`)],
  });
}
