import { cellsOf } from '../formats/cells.ts';

/** Lines of columns, two spaces between them; the last column is as wide as it is. */
export function inColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [at, text] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, widthOf(text));
  }
  return rows.map((row) =>
    row
      .map((text, at) => text + ' '.repeat((widths[at] ?? 0) - widthOf(text)))
      .join('  ')
      .trimEnd(),
  );
}

/** How many columns of a terminal a text takes. */
function widthOf(text: string): number {
  return cellsOf(text, 0).reduce((sum, { width }) => sum + width, 0);
}
