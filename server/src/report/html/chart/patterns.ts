import type { Chart } from '../../document/blocks.ts';
import { element, type Markup } from '../markup.ts';

/**
 * What tells series apart without colour, each as lines over a tile of 8 by 8: none, falling, rising, upright, level,
 * crossed. The colour is that of the tone of a series.
 */
const textures: readonly string[] = [
  '',
  'M-2 -2 L10 10 M-2 6 L2 10 M6 -2 L10 2',
  'M-2 10 L10 -2 M-2 2 L2 -2 M6 10 L10 6',
  'M2 0 V8 M6 0 V8',
  'M0 2 H8 M0 6 H8',
  'M0 0 L8 8 M0 8 L8 0',
];

/** The fills of a chart, one for each series. */
export function seriesPatterns({ id, series }: Chart): readonly Markup[] {
  return series.map(({ tone }, index) =>
    element(
      'pattern',
      { id: patternId(id, index), width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
      element('rect', { class: tone, width: 8, height: 8 }),
      element('path', { class: 'texture', d: textures[index % textures.length] }),
    ),
  );
}

/** No heading or chart has a colon in its id. */
export function patternId(chart: string, series: number): string {
  return `${chart}:${series}`;
}
