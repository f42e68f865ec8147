import type { Row } from './row.ts';

const headings = ['what', 'measured', 'from – to', 'must', 'aim', 'met', 'figures behind it'];

/** The figures as a Markdown table. */
export function table(rows: readonly Row[]): string {
  const lines = [headings, headings.map(() => '---'), ...rows.map(cells)];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

function cells({ what, result, unit, goal, detail }: Row): readonly string[] {
  const wanted = goal ? [`≤ ${figure(goal.must, unit)}`, `≤ ${figure(goal.aim, unit)}`] : ['', ''];
  if (typeof result === 'string') return [what, result, '', ...wanted, '', detail];
  const { median, least, most } = result;
  const spread = least === most ? '' : `${figure(least, unit)} – ${figure(most, unit)}`;
  return [what, figure(median, unit), spread, ...wanted, goal ? verdict(median, goal) : '', detail];
}

function verdict(median: number, { must, aim }: { readonly must: number; readonly aim: number }): string {
  if (median <= aim) return 'aim';
  return median <= must ? 'must' : 'no';
}

function figure(value: number, unit: Row['unit']): string {
  const digits = value < 1 ? 3 : 2;
  return unit === 'ratio' ? value.toFixed(digits) : `${value.toFixed(2)} ${unit}`;
}
