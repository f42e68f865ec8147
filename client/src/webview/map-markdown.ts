// A map as Markdown, to be pasted into minutes, tickets and reviews.

import type { MapView } from './map-view.ts';

/** Makes a table of the rows with these ids; texts of files stay text. Ends with a line break. */
export function mapMarkdown(view: MapView, rows: readonly string[]): string {
  const shown = new Set(rows);
  const head = [view.corner, ...view.columns.map(({ title }) => title), view.totalHead];
  const body = view.rows
    .filter(({ id }) => shown.has(id))
    .map((row) => [
      [row.id, row.title, row.note === undefined ? '' : `(${row.note})`].filter((part) => part !== '').join(' '),
      ...row.cells.map((cell) => [cell?.word ?? '', cell?.mark ?? ''].filter((part) => part !== '').join(' ')),
      row.total,
    ]);
  const sums = view.sums.map(({ label, values, total }) => [label, ...values, total]);
  const chosen = view.choice?.options.find(({ id }) => id === view.choice?.selected)?.label;
  return [
    `# ${escaped(view.heading)}`,
    '',
    [view.isms, chosen ?? '']
      .filter((part) => part !== '')
      .map(escaped)
      .join(' · '),
    '',
    ...(view.summary.length > 0 ? [escaped(view.summary.join(' ')), ''] : []),
    line(head),
    `|${' --- |'.repeat(head.length)}`,
    ...body.map((cells) => line(cells)),
    ...sums.map((cells) => line(cells)),
    '',
  ].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.map(escaped).join(' | ')} |`;
}

/**
 * Everything that Markdown, its tables and what hosts add to it (links of addresses, mentions, formulas) could read as
 * more than text is escaped; a line break becomes a blank.
 */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~&$^!@]/g, '\\$&')
    .replaceAll('://', ':\\/\\/')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`);
}
