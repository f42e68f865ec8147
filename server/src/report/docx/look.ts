/** How a report looks in Word: measures, colours, fonts and styles. */
import type { IStylesOptions } from 'docx';
import { readableOn } from '../colour.ts';
import type { SeriesTone } from '../document/blocks.ts';
import type { ReportDocument, ReportLanguage } from '../document/report-document.ts';
import { hasOnePage } from '../one-page.ts';

/** The names by which paragraphs refer to styles of ours; headings, captions and contents have the styles of Word. */
export const paragraphStyles = {
  notice: 'ReportNotice',
  cell: 'ReportCell',
  head: 'ReportHead',
  label: 'ReportLabel',
  contents: 'ReportContents',
  margin: 'ReportMargin',
  gap: 'ReportGap',
} as const;

/** Colours of Word have no `#`. */
export const colours = {
  text: '1B1F24',
  quiet: '4D5661',
  line: 'C3CAD2',
  raised: 'F2F4F6',
  warning: '9A3412',
} as const;

/** What series are about, from dark to light, so that they differ in print without colours too. */
export const toneColours: Readonly<Record<SeriesTone, string>> = {
  bad: '8C1D18',
  good: '2A7D53',
  neutral: '7E8C9A',
  pending: 'E0AD4F',
};

/** Widths and heights of fonts are known for it, so that the contents have their page numbers; it is everywhere. */
const usualFont = 'Arial';
const usualAccent = '#1f5a8c';

const languageTags: Readonly<Record<ReportLanguage, string>> = { en: 'en-GB', de: 'de-DE' };

export function accentOf({ accent }: Pick<ReportDocument, 'accent'>): string {
  return readableOn('#ffffff', accent ?? usualAccent).slice(1);
}

export function fontOf({ font }: Pick<ReportDocument, 'font'>): string {
  return font?.kind === 'name' ? font.name : usualFont;
}

/** How sizes of type, and what is between paragraphs, are set: as they are, or closer, so that a page holds more. */
const open = { type: (size: number) => size, gap: (distance: number) => distance, cell: 50 };
const close = {
  type: (size: number) => Math.round(size * 0.85),
  gap: (distance: number) => Math.round(distance * 0.45),
  cell: 10,
};

/** What is above and below the text of a cell. */
export function cellMargin(document: ReportDocument): number {
  return (hasOnePage(document) ? close : open).cell;
}

/** Sizes are in half points, distances in twentieths of a point. */
export function stylesOf(document: ReportDocument): IStylesOptions {
  const accent = accentOf(document);
  const font = fontOf(document);
  const { type, gap } = hasOnePage(document) ? close : open;
  const heading = (size: number, color: string, before: number, after: number) => ({
    run: { size: type(size), bold: true, color, font },
    paragraph: { spacing: { before: gap(before), after: gap(after) }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font, size: type(20), color: colours.text, language: { value: languageTags[document.language] } },
        paragraph: { spacing: { after: gap(120), line: 264, lineRule: 'auto' } },
      },
      title: heading(36, accent, 240, 200),
      heading1: heading(28, accent, 400, 140),
      heading2: heading(22, colours.text, 280, 100),
      caption: {
        run: { size: type(18), bold: true, italics: false, color: colours.text },
        paragraph: { spacing: { before: gap(200), after: gap(80) }, keepNext: true },
      },
    },
    paragraphStyles: [
      {
        id: paragraphStyles.notice,
        name: 'Report Notice',
        basedOn: 'Normal',
        paragraph: {
          keepLines: true,
          spacing: { before: 60, after: 60 },
          indent: { left: 160 },
          shading: { type: 'clear', color: 'auto', fill: colours.raised },
        },
      },
      {
        id: paragraphStyles.cell,
        name: 'Report Cell',
        basedOn: 'Normal',
        run: { size: type(17) },
        paragraph: { spacing: { before: gap(20), after: gap(20), line: 250, lineRule: 'auto' } },
      },
      { id: paragraphStyles.head, name: 'Report Head', basedOn: paragraphStyles.cell, run: { bold: true } },
      { id: paragraphStyles.label, name: 'Report Label', basedOn: paragraphStyles.cell, run: { color: colours.quiet } },
      {
        id: paragraphStyles.contents,
        name: 'Report Contents',
        basedOn: 'Normal',
        run: { size: 24, bold: true, color: accent },
        paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
      },
      {
        id: paragraphStyles.margin,
        name: 'Report Margin',
        basedOn: 'Normal',
        run: { size: 16, color: colours.quiet },
        paragraph: { spacing: { after: 0 } },
      },
      {
        id: paragraphStyles.gap,
        name: 'Report Gap',
        basedOn: 'Normal',
        run: { size: 6 },
        paragraph: { spacing: { after: gap(100), line: 240, lineRule: 'auto' } },
      },
    ],
  };
}
