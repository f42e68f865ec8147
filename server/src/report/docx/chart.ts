import { type FileChild, Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import { chartInWords } from '../chart-in-words.ts';
import { readableOn } from '../colour.ts';
import type { Chart, SeriesTone } from '../document/blocks.ts';
import { toneColours } from './look.ts';
import { caption } from './table.ts';

/** In pixels, 96 to the inch. */
const barHeight = 24;
const legendHeight = 36;

/**
 * A chart of Word's own, whose numbers can be edited and stand on the bars; those who do not see it are told them in
 * words.
 *
 * @param width how wide it is, in twentieths of a point
 */
export function chartChildren(chart: Chart, word: string, font: string, width: number): readonly FileChild[] {
  const { labels, series, title } = chart;
  const colours = seriesColours(series.map(({ tone }) => tone));
  const several = series.length > 1;
  return [
    caption(word, title),
    new Paragraph({
      children: [
        new ChartRun({
          type: 'bar',
          stacking: 'stacked',
          gapWidth: 40,
          font: { name: font },
          categories: labels,
          // The first label on top.
          categoryAxis: { reverseOrder: true },
          valueAxis: { visible: false, gridlines: false },
          // A part of no length needs no number.
          dataLabels: { value: true, numberFormat: '0;;;' },
          series: series.map(({ name, values }, index) => {
            const color = colours[index] ?? toneColours.neutral;
            return {
              name: name,
              values,
              color,
              dataLabels: {
                value: true,
                numberFormat: several ? '0;;;' : '0',
                font: { color: readableOn(`#${color}`, '#ffffff').slice(1), size: 9 },
              },
            };
          }),
          legend: several ? { position: 'top' } : false,
          chartArea: { border: 'none' },
          transformation: {
            width: Math.round(width / 15),
            height: labels.length * barHeight + (several ? legendHeight : 0) + 12,
          },
          altText: { name: title, title: title, description: chartInWords(chart) },
        }),
      ],
    }),
  ];
}

/** Each series has a colour of its own: others of the same tone are lighter. */
function seriesColours(tones: readonly SeriesTone[]): readonly string[] {
  return tones.map((tone, index) => {
    const before = tones.slice(0, index).filter((each) => each === tone).length;
    return lighter(toneColours[tone], before);
  });
}

function lighter(colour: string, times: number): string {
  const share = 0.6 ** times;
  const channels = colour.match(/../g) ?? [];
  return channels
    .map((channel) => Math.round(255 - (255 - Number.parseInt(channel, 16)) * share))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
