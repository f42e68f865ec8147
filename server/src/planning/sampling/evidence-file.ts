import type { DrawnSample } from './sample.ts';

/** The column that tells which member of the population a row is, from 1. */
export const memberColumn = 'population_row';

/**
 * The members that were drawn as a CSV file, which is kept as evidence: RFC 4180 with line feeds, in UTF-8, the number of
 * each member in the population before its own columns. The same sample gives the same bytes.
 */
export function evidenceFile({ columns, members }: DrawnSample): string {
  const rows = [[memberColumn, ...columns], ...members.map(({ number, cells }) => [String(number), ...cells])];
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('');
}

function cell(text: string): string {
  return /[",\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
