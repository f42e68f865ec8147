import { chartInWords } from '../../chart-in-words.ts';
import type { Chart } from '../../document/blocks.ts';
import type { Piece, Place } from '../flow.ts';
import { colours, toneColours } from '../look.ts';
import { once } from '../structure.ts';
import { drawLines, lineHeightOf } from '../typesetting/draw-lines.ts';
import { type SetLine, setText } from '../typesetting/lines.ts';
import { captionPieces } from './caption.ts';
import { drawFilled, type Fill } from './fill.ts';
import type { Press } from './press.ts';

const swatchSize = 8;
const numberWidth = 26;
/** No wider, so that short bars and their numbers are seen together. */
const widest = 470;
const labelShare = 0.32;

/**
 * A chart drawn with lines: a bar for each label, its parts told apart by colour and texture, and the numbers beside
 * it. Those who do not see it are told it in words.
 *
 * @param label such as "Figure 1"
 */
export function chartPieces(chart: Chart, label: string, press: Press, room: number): readonly Piece[] {
  const { structure, look } = press;
  const width = Math.min(room, widest * Math.max(0.8, look.styles.cell.size / 8));
  const figure = once(() => structure.element('Figure', structure.root, { alt: chartInWords(chart) }));
  const several = chart.series.length > 1;
  const rows = chart.labels.map((text, index) => barPiece(chart, index, text, press, width));
  const pieces = [...(several ? legendPieces(chart, press, width) : []), ...rows];
  return [
    ...captionPieces(label, chart.title, press, room, () => structure.root),
    ...pieces.map((piece, index) => ({
      ...piece,
      keepWithNext: index < pieces.length - 1,
      draw: (place: Place) => structure.content(figure(), 'Figure', () => piece.draw(place)),
    })),
  ];
}

function fillsOf({ series }: Chart): readonly Fill[] {
  return series.map(({ tone }, texture) => ({ colour: toneColours[tone], texture }));
}

interface Entry {
  readonly lines: readonly SetLine[];
  readonly fill: Fill;
  readonly x: number;
  readonly width: number;
}

/** The names of the series in lines; below them, each column of numbers has the sign of its series. */
function legendPieces(chart: Chart, { doc, look }: Press, width: number): readonly Piece[] {
  const style = look.styles.cell;
  const textStart = swatchSize + 5;
  const fills = fillsOf(chart);
  const lines: Entry[][] = [];
  let x = width;
  for (const [index, { name }] of chart.series.entries()) {
    const set = setText(name, style, width - textStart);
    const textWidth = Math.max(0, ...set.map((line) => line.width));
    if (x + textStart + textWidth > width) {
      lines.push([]);
      x = 0;
    }
    const fill = fills[index];
    if (fill) lines.at(-1)?.push({ lines: set, fill, x, width: textWidth });
    x += textStart + textWidth + 16;
  }
  const lineHeight = lineHeightOf(style);
  const names = lines.map((entries, index): Piece => {
    const most = Math.max(1, ...entries.map((entry) => entry.lines.length));
    return {
      height: most * lineHeight,
      gap: index === 0 ? look.gap(4) : 2,
      keepWithNext: true,
      draw: (place) => {
        for (const entry of entries) {
          drawSwatch(doc, entry.fill, place.x + entry.x, place.y + (lineHeight - swatchSize) / 2);
          drawLines(doc, entry.lines, style, { x: place.x + entry.x + textStart, y: place.y, width: entry.width });
        }
      },
    };
  });
  const signs: Piece = {
    height: swatchSize + 2,
    gap: look.gap(3),
    keepWithNext: true,
    draw: ({ x: left, y }) => {
      for (const [index, fill] of fills.entries()) {
        drawSwatch(doc, fill, left + width - (fills.length - index - 1) * numberWidth - swatchSize, y);
      }
    },
  };
  return [...names, signs];
}

function drawSwatch(doc: Press['doc'], fill: Fill, x: number, y: number): void {
  drawFilled(doc, fill, { x, y, width: swatchSize, height: swatchSize });
}

function barPiece(chart: Chart, index: number, label: string, { doc, look }: Press, width: number): Piece {
  const style = look.styles.cell;
  const { series, labels } = chart;
  const labelWidth = width * labelShare;
  const start = labelWidth + 8;
  const barRoom = width - start - series.length * numberWidth - 8;
  const scale = barRoom / Math.max(1, ...labels.map((_, at) => totalOf(chart, at)));
  const lines = setText(label, style, labelWidth);
  const lineHeight = lineHeightOf(style);
  const height = Math.max(1, lines.length) * lineHeight + look.gap(4);
  const fills = fillsOf(chart);
  return {
    height,
    gap: 0,
    keepWithNext: true,
    draw: ({ x, y }) => {
      const middle = y + height / 2;
      drawLines(doc, lines, style, { x, y: middle - (lines.length * lineHeight) / 2, width: labelWidth });
      let left = x + start;
      for (const [at, { values }] of series.entries()) {
        const value = values[index] ?? 0;
        const fill = fills[at];
        const thick = lineHeight * 0.8;
        if (value > 0 && fill)
          drawFilled(doc, fill, { x: left, y: middle - thick / 2, width: value * scale, height: thick });
        left += value * scale;
        const number = setText(String(value), style, numberWidth);
        const right = x + width - (series.length - at - 1) * numberWidth;
        drawLines(
          doc,
          number,
          style,
          { x: right - numberWidth, y: middle - lineHeight / 2, width: numberWidth },
          'end',
        );
      }
      doc
        .strokeColor(colours.quiet)
        .lineWidth(0.7)
        .moveTo(x + start, y)
        .lineTo(x + start, y + height)
        .stroke();
    },
  };
}

function totalOf({ series }: Chart, index: number): number {
  return series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0);
}
