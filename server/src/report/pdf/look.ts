/** How a report looks in PDF: colours, and sizes in points. */
import { readableOn } from '../colour.ts';
import type { NoticeTone, SeriesTone } from '../document/blocks.ts';
import type { PaperSize, ReportDocument, ReportLanguage } from '../document/report-document.ts';
import { hasOnePage } from '../one-page.ts';
import type { TextStyle } from './typesetting/lines.ts';
import type { Typefaces } from './typesetting/typefaces.ts';

export const colours = {
  text: '#1b1f24',
  quiet: '#4d5661',
  line: '#c3cad2',
  raised: '#f2f4f6',
  warning: '#9a3412',
  watermark: '#e9e9e9',
  paper: '#ffffff',
} as const;

export const toneColours: Readonly<Record<SeriesTone, string>> = {
  good: '#2a7d53',
  bad: '#b3372c',
  pending: '#d09a3a',
  neutral: '#7e8c9a',
};

export const languageTags: Readonly<Record<ReportLanguage, string>> = { en: 'en-GB', de: 'de-DE' };

/** Upright. */
export const paperSizes: Readonly<Record<PaperSize, readonly [width: number, height: number]>> = {
  a4: [595.28, 841.89],
  letter: [612, 792],
};

export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly side: number;
  /** From the edge of the paper to the line that stands on every page. */
  readonly edge: number;
}

export function marginsOf(document: ReportDocument): Margins {
  return hasOnePage(document)
    ? { top: 46, bottom: 42, side: 51, edge: 22 }
    : { top: 62, bottom: 58, side: 51, edge: 30 };
}

/** How much smaller everything may get for a report to have one page, from as it is to what can still be read. */
export const onePageScales: readonly number[] = [1, 0.95, 0.9, 0.86, 0.82, 0.78, 0.74];

export type TextKind = 'title' | 'section' | 'subsection' | 'text' | 'caption' | 'cell' | 'head' | 'label' | 'frame';

export interface Look {
  readonly accent: string;
  readonly styles: Readonly<Record<TextKind, TextStyle>>;
  /** A distance that grows and shrinks with the type. */
  readonly gap: (points: number) => number;
}

const usualAccent = '#1f5a8c';

/** @param scale of all sizes: 1 as they are */
export function lookOf({ accent }: ReportDocument, typefaces: Typefaces, scale: number): Look {
  const readable = readableOn(colours.paper, accent ?? usualAccent);
  const style = (size: number, colour: string = colours.text, weight: TextStyle['weight'] = 'regular'): TextStyle => ({
    ...{ typefaces, colour, weight },
    size: size * scale,
  });
  return {
    accent: readable,
    styles: {
      title: style(18, readable, 'bold'),
      section: style(13.5, readable, 'bold'),
      subsection: style(11, colours.text, 'bold'),
      text: style(9.5),
      caption: style(8.5, colours.text, 'bold'),
      cell: style(8),
      head: style(8, colours.text, 'bold'),
      label: style(8, colours.quiet),
      frame: style(7.5 / scale, colours.quiet),
    },
    gap: (points) => points * (scale < 1 ? scale ** 4 : 1),
  };
}

export function noticeColour(tone: NoticeTone, { accent }: Look): string {
  return tone === 'information' ? accent : colours.warning;
}
