import { contentsOf } from '../../contents.ts';
import { type Heading, heading } from '../../document/blocks.ts';
import { frameWords } from '../../document/frame-words.ts';
import type { ReportDocument } from '../../document/report-document.ts';
import type { Piece, Place } from '../flow.ts';
import { colours } from '../look.ts';
import { once } from '../structure.ts';
import { drawLines, lineHeightOf } from '../typesetting/draw-lines.ts';
import { type SetLine, setText, type TextStyle } from '../typesetting/lines.ts';
import type { Press } from './press.ts';
import { headingPieces } from './prose.ts';

/** An entry whose page is known when everything is drawn. */
export interface OpenEntry {
  readonly id: string;
  /** The page of the entry itself, from 0. */
  readonly page: number;
  /** @param number that of the heading's page, from 1 */
  readonly complete: (number: number) => void;
}

const numberWidth = 30;
const indent = 14;

/**
 * The list of contents; nothing for a report that needs none.
 *
 * @param drawn told of each entry as it is drawn
 */
export function contentsPieces(
  document: ReportDocument,
  press: Press,
  width: number,
  drawn: (entry: Pick<OpenEntry, 'id' | 'complete'>) => void,
): readonly Piece[] {
  const listed = contentsOf(document);
  if (listed.length === 0) return [];
  const { structure } = press;
  const toc = once(() => structure.element('TOC', structure.root));
  const title = heading(2, ':contents', frameWords[document.language].contents);
  return [
    ...headingPieces(title, press, width, () => undefined),
    ...listed.flatMap((entry) => entryPieces(entry, press, width, toc, drawn)),
  ];
}

function entryPieces(
  { id, level, text }: Heading,
  press: Press,
  width: number,
  toc: () => ReturnType<typeof press.structure.element>,
  drawn: (entry: Pick<OpenEntry, 'id' | 'complete'>) => void,
): readonly Piece[] {
  const { doc, structure, look } = press;
  const style: TextStyle = level === 2 ? { ...look.styles.text, weight: 'bold' } : look.styles.text;
  const left = level === 2 ? 0 : indent;
  const textWidth = width - left - numberWidth;
  const lines = setText(text, style, textWidth);
  const item = once(() => structure.element('TOCI', toc()));
  const link = once(() => structure.element('Link', structure.element('Reference', item())));
  const height = lineHeightOf(style);
  return lines.map(
    (line, index): Piece => ({
      height,
      gap: index > 0 ? 0 : look.gap(level === 2 ? 4 : 1),
      keepWithNext: index < lines.length - 1,
      draw: ({ x, y }) => {
        const place = { x: x + left, y };
        structure.content(link(), 'Link', () => drawLines(doc, [line], style, { ...place, width: textWidth }));
        if (index < lines.length - 1) return;
        const complete = (number: number): void => {
          const set = setText(String(number), look.styles.text, numberWidth);
          const end = { x: x + width - numberWidth, y, width: numberWidth };
          leader(press, line, set, { x: x + left, y }, x + width);
          structure.content(link(), 'Link', () => drawLines(doc, set, look.styles.text, end, 'end'));
          doc.annotate(place.x, y - (lines.length - 1) * height, width - left, lines.length * height, {
            Subtype: 'Link',
            Dest: id,
            structParent: link(),
          });
          link().end();
        };
        drawn({ id, complete });
      },
    }),
  );
}

/** A thin line from the end of an entry to its number. */
function leader(
  { doc, structure, look }: Press,
  line: SetLine,
  [number]: readonly SetLine[],
  { x, y }: Place,
  right: number,
): void {
  const from = line.rightToLeft ? x : x + line.width + 6;
  const to = right - (number?.width ?? 0) - 6;
  const { typefaces, size } = look.styles.text;
  if (to - from < 12 || line.rightToLeft) return;
  const baseline = y + typefaces.baseline * size;
  structure.artifact('Layout', () =>
    doc.strokeColor(colours.line).lineWidth(0.5).moveTo(from, baseline).lineTo(to, baseline).stroke(),
  );
}
