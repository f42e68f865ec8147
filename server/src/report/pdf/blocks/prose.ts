import type { Heading, List, Notice, Phrase } from '../../document/blocks.ts';
import type { Piece, Place } from '../flow.ts';
import { colours, noticeColour, type TextKind } from '../look.ts';
import { once } from '../structure.ts';
import { drawLines, lineHeightOf } from '../typesetting/draw-lines.ts';
import { setParagraphs, type TextStyle } from '../typesetting/lines.ts';
import { ground, type Press } from './press.ts';

const headings: Readonly<Record<Heading['level'], { readonly kind: TextKind; readonly gap: number }>> = {
  1: { kind: 'title', gap: 10 },
  2: { kind: 'section', gap: 20 },
  3: { kind: 'subsection', gap: 14 },
};

/**
 * A heading; no page ends after it.
 *
 * @param drawn told where its first line stands
 */
export function headingPieces(
  { level, text }: Heading,
  press: Press,
  width: number,
  drawn: (place: Place) => void,
): readonly Piece[] {
  const { kind, gap } = headings[level];
  const style = press.look.styles[kind];
  const pieces = prose(text, { press, style, width, type: `H${level}`, gap: press.look.gap(gap) });
  return pieces.map((piece, index) => ({
    ...piece,
    keepWithNext: true,
    draw: (place) => {
      if (index === 0) drawn(place);
      piece.draw(place);
    },
  }));
}

export function paragraphPieces(phrase: Phrase, press: Press, width: number): readonly Piece[] {
  const { styles, gap } = press.look;
  return prose(phrase, { press, style: styles.text, width, type: 'P', gap: gap(8) });
}

/** A remark with a ground and a line of its colour beside it. */
export function noticePieces({ text, tone }: Notice, press: Press, width: number): readonly Piece[] {
  const { styles, gap } = press.look;
  const [indent, padding] = [12, gap(4)];
  const lines = prose(text, { press, style: styles.text, width: width - 2 * indent, type: 'P', gap: gap(3) });
  const last = lines.length - 1;
  return lines.map((line, index) => {
    const [above, below] = [index === 0 ? padding : line.gap, index === last ? padding : 0];
    const height = above + line.height + below;
    return {
      height,
      gap: index === 0 ? gap(7) : 0,
      keepWithNext: index < last,
      draw: ({ x, y }) => {
        ground(press, colours.raised, x, y, width, height);
        ground(press, noticeColour(tone, press.look), x, y, 3, height);
        line.draw({ x: x + indent, y: y + above });
      },
    };
  });
}

/** Where the text of an item begins. */
const itemIndent = 18;

export function listPieces({ items, ordered }: List, press: Press, width: number): readonly Piece[] {
  const { structure, doc, look } = press;
  const style = look.styles.text;
  const list = once(() => structure.element('L', structure.root));
  return items.flatMap((phrase, index) => {
    const item = once(() => structure.element('LI', list()));
    const label = once(() => structure.element('Lbl', item()));
    const body = once(() => structure.element('LBody', item()));
    const gap = look.gap(index === 0 ? 8 : 3);
    const [sign = []] = setParagraphs(ordered ? `${index + 1}.` : '•', style, itemIndent);
    const lines = prose(phrase, { press, style, width: width - itemIndent, type: 'P', gap, parent: body });
    return lines.map((line, at) => ({
      ...line,
      draw: ({ x, y }) => {
        if (at === 0) {
          const place = { x: x + 2, y, width: itemIndent - 6 };
          structure.content(label(), 'Lbl', () => drawLines(doc, sign, style, place, ordered ? 'end' : 'center'));
        }
        line.draw({ x: x + itemIndent, y });
      },
    }));
  });
}

/** A small text below everything. */
export function colophonPieces(text: string, press: Press, width: number): readonly Piece[] {
  const { styles, gap } = press.look;
  return prose(text, { press, style: styles.frame, width, type: 'P', gap: gap(18) });
}

interface Prose {
  readonly press: Press;
  readonly style: TextStyle;
  readonly width: number;
  readonly type: string;
  /** Above each paragraph. */
  readonly gap: number;
  /** What it is an element of; the report itself, if nothing else. */
  readonly parent?: () => ReturnType<Press['structure']['element']>;
}

/** Paragraphs line by line. Neither their first nor their last line stands alone on a page. */
function prose(phrase: Phrase, { press, style, width, type, gap, parent }: Prose): readonly Piece[] {
  const { doc, structure } = press;
  const height = lineHeightOf(style);
  return setParagraphs(phrase, style, width).flatMap((lines) => {
    const element = once(() => structure.element(type, parent?.() ?? structure.root));
    return lines.map((line, index) => ({
      height,
      gap: index === 0 ? gap : 0,
      keepWithNext: lines.length > 1 && (index === 0 || index === lines.length - 2),
      draw: ({ x, y }: Place) => {
        structure.content(element(), type, () => drawLines(doc, [line], style, { x, y, width }));
      },
    }));
  });
}
