import type { Chart } from './document/blocks.ts';

/** All numbers of a chart, label by label: `A.5 Organizational controls: 30 conforming, 2 nonconforming.` */
export function chartInWords({ labels, series, labelsTitle, valuesTitle }: Chart): string {
  const each = labels.map(
    (label, index) => `${label}: ${series.map(({ name, values }) => `${values[index] ?? 0} ${name}`).join(', ')}.`,
  );
  return `${valuesTitle}, ${labelsTitle}. ${each.join(' ')}`;
}
