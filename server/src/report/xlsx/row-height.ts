/** In points, of text in 10 points. */
const lineHeight = 13;
/** The most that a row can have. */
const mostHeight = 409;

/**
 * The height of a row of wrapped text, in points. Not every spreadsheet works it out when it opens a file, so it is
 * estimated here, rather too high than too low.
 *
 * @param cells texts with the width of their column in characters
 */
export function rowHeight(cells: readonly (readonly [text: string, width: number])[]): number {
  const lines = cells.map(([text, width]) =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 0.95))), 0),
  );
  return Math.min(mostHeight, Math.max(1, ...lines) * lineHeight + 2);
}
