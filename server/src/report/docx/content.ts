import { type FileChild, HeadingLevel, ImageRun, type INumberingOptions, Paragraph } from 'docx';
import type { Heading, NoticeTone } from '../document/blocks.ts';
import { frameWords } from '../document/frame-words.ts';
import type { ReportDocument } from '../document/report-document.ts';
import type { Picture } from '../picture.ts';
import type { RunBlock } from '../runs.ts';
import { chartChildren } from './chart.ts';
import { accentOf, cellMargin, colours, fontOf, paragraphStyles } from './look.ts';
import { paragraphs } from './phrase.ts';
import { factsTable, tableChildren } from './table.ts';

/** The numbering of lists with numbers; each list is an instance that begins at 1. */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: 'report-list',
      levels: [
        {
          level: 0,
          format: 'decimal',
          text: '%1.',
          alignment: 'start',
          style: { paragraph: { indent: { left: 480, hanging: 360 } } },
        },
      ],
    },
  ],
};

/** Word counts from the first heading below the title. */
const headings: Readonly<Record<Heading['level'], (typeof HeadingLevel)[keyof typeof HeadingLevel]>> = {
  1: HeadingLevel.TITLE,
  2: HeadingLevel.HEADING_1,
  3: HeadingLevel.HEADING_2,
};

/** Draws block after block. */
export function drawing(document: ReportDocument): (block: RunBlock, width: number) => readonly FileChild[] {
  const words = frameWords[document.language];
  const look = { accent: accentOf(document), cellMargin: cellMargin(document) };
  let lists = 0;
  return (block, width) => {
    switch (block.kind) {
      case 'heading':
        return paragraphs(block.text, { heading: headings[block.level] });
      case 'paragraph':
        return paragraphs(block.text);
      case 'notice':
        return paragraphs(block.text, {
          style: paragraphStyles.notice,
          border: { left: noticeLine(block.tone, look.accent) },
        });
      case 'list': {
        const instance = lists++;
        return block.items.flatMap((item) =>
          paragraphs(
            item,
            block.ordered
              ? { numbering: { reference: 'report-list', level: 0, instance }, spacing: { after: 60 } }
              : { bullet: { level: 0 }, spacing: { after: 60 } },
          ),
        );
      }
      case 'facts':
        return factsTable(block, look, width);
      case 'table':
        return tableChildren(block, words.table, look, width);
      case 'chart':
        return chartChildren(block, words.figure, fontOf(document), width);
    }
  };
}

function noticeLine(tone: NoticeTone, accent: string) {
  return { style: 'single', size: 24, space: 8, color: tone === 'information' ? accent : colours.warning } as const;
}

/** The most room that a logo takes, in pixels, 96 to the inch. */
const logoRoom = { width: 220, height: 64 } as const;
/** What older readers show of an SVG picture: one transparent pixel. */
const transparentPixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR4nGNgAAIAAAUAAXpeqz8AAAAASUVORK5CYII=';

/** The logo above the title. */
export function logoParagraph(logo: Picture, organization: string | undefined): Paragraph {
  const scale = Math.min(logoRoom.width / logo.width, logoRoom.height / logo.height);
  const transformation = { width: Math.round(logo.width * scale), height: Math.round(logo.height * scale) };
  const altText = { name: 'Logo', description: organization ?? '' };
  const picture =
    logo.type === 'svg' ? { type: logo.type, data: logo.bytes, fallback } : { type: logo.type, data: logo.bytes };
  return new Paragraph({ children: [new ImageRun({ ...picture, transformation, altText })] });
}

const fallback = { type: 'png', data: transparentPixel, transformation: { width: 1, height: 1 } } as const;
