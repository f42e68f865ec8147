import { type Chart, numberColumn, type Table, textColumn } from './blocks.ts';

/** What a chart shows, as a table: for formats without pictures, and for those who cannot see them. */
export function tableOf({ title, labelsTitle, labels, series }: Chart): Table {
  return {
    kind: 'table',
    caption: title,
    columns: [textColumn(labelsTitle, 4), ...series.map(({ name }) => numberColumn(name))],
    rows: labels.map((label, index) => [label, ...series.map(({ values }) => String(values[index] ?? 0))]),
  };
}
