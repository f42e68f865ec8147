import { chartInWords } from '../../chart-in-words.ts';
import type { Chart } from '../../document/blocks.ts';
import { element, type Markup } from '../markup.ts';
import { scrolling } from '../scrolling.ts';
import { type ChartLayout, layOut, type Row } from './layout.ts';
import { patternId, seriesPatterns } from './patterns.ts';

/**
 * A chart as a picture: a bar for each label, and beside it the numbers, so that nothing is told by colour or length
 * alone. Those who do not see it are told the same numbers in words.
 *
 * @param label what stands before its title, such as "Figure 1"
 */
export function chartFigure(chart: Chart, label: string): Markup {
  const layout = layOut(chart);
  const { id } = chart;
  const picture = element(
    'svg',
    {
      viewBox: `0 0 ${layout.width} ${layout.height}`,
      role: 'img',
      'aria-labelledby': `${id}:title ${id}:description`,
    },
    element('title', { id: `${id}:title` }, chart.title),
    element('desc', { id: `${id}:description` }, chartInWords(chart)),
    element('defs', {}, seriesPatterns(chart)),
    legend(layout, id),
    layout.rows.map((row) => bar(row, layout, id)),
    element('line', { class: 'axis', x1: layout.barStart, y1: layout.top, x2: layout.barStart, y2: layout.height }),
  );
  return element(
    'figure',
    { id },
    element('figcaption', { id: `${id}:caption` }, `${label}: `, element('bdi', {}, chart.title)),
    scrolling(`${id}:caption`, picture),
  );
}

function legend({ legend: entries, numbers, top }: ChartLayout, id: string): readonly Markup[] {
  return [
    ...entries.flatMap(({ name, series, x, y }) => [swatch(id, series, x, y - 10), text(name, x + 18, y)]),
    ...(entries.length === 0 ? [] : numbers.map((x, series) => swatch(id, series, x - 12, top - 18))),
  ];
}

function bar({ lines, y, height, segments, values }: Row, layout: ChartLayout, id: string): Markup {
  const middle = y + height / 2 + 4.5;
  return element(
    'g',
    {},
    lines.map((line, index) => text(line, 0, middle + (index - (lines.length - 1) / 2) * 15)),
    segments.map(({ series, x, width }) =>
      element('rect', { class: 'bar', fill: fillOf(id, series), x, y: y + 4, width, height: height - 8 }),
    ),
    values.map((value, series) => text(String(value), layout.numbers[series] ?? layout.width, middle, 'end')),
  );
}

function swatch(id: string, series: number, x: number, y: number): Markup {
  return element('rect', { class: 'bar', fill: fillOf(id, series), x, y, width: 12, height: 12 });
}

function text(content: string, x: number, y: number, anchor?: 'end'): Markup {
  return element('text', { x, y, 'text-anchor': anchor }, content);
}

function fillOf(id: string, series: number): string {
  return `url(#${patternId(id, series)})`;
}
