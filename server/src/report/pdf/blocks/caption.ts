import { strong } from '../../document/blocks.ts';
import type { Piece } from '../flow.ts';
import type { StructureElement } from '../generated/library.js';
import { once } from '../structure.ts';
import { drawLines, lineHeightOf } from '../typesetting/draw-lines.ts';
import { setText } from '../typesetting/lines.ts';
import type { Press } from './press.ts';

/**
 * What stands above a table or chart, and stays with it: what it is, and its title.
 *
 * @param label such as "Table 3"
 * @param parent the element that it is a caption of
 */
export function captionPieces(
  label: string,
  title: string,
  { structure, doc, look }: Press,
  width: number,
  parent: () => StructureElement,
): readonly Piece[] {
  const style = look.styles.caption;
  const element = once(() => structure.element('Caption', parent()));
  return setText([strong(`${label}: ${title}`)], style, width).map((line, index) => ({
    height: lineHeightOf(style),
    gap: index === 0 ? look.gap(10) : 0,
    keepWithNext: true,
    draw: ({ x, y }) => structure.content(element(), 'Caption', () => drawLines(doc, [line], style, { x, y, width })),
  }));
}
