import { type IParagraphOptions, Paragraph, TextRun } from 'docx';
import type { Phrase, Piece } from '../document/blocks.ts';
import { type Line, paragraphsOf, textOf } from '../paragraphs.ts';

/** A paragraph's layout; its text is the phrase's. */
export type ParagraphLayout = Omit<IParagraphOptions, 'text' | 'children' | 'bidirectional'>;

/** A phrase as paragraphs of one layout; an empty one as an empty paragraph, which a cell needs. */
export function paragraphs(phrase: Phrase, layout: ParagraphLayout = {}): readonly Paragraph[] {
  const found = paragraphsOf(phrase);
  return (found.length > 0 ? found : [[]]).map((lines) => paragraphOf(lines, layout));
}

function paragraphOf(lines: readonly Line[], layout: ParagraphLayout): Paragraph {
  const rightToLeft = isRightToLeft(lines.flat().map(textOf).join(' '));
  return new Paragraph({
    ...layout,
    bidirectional: rightToLeft ? true : undefined,
    children: lines.flatMap((line, index) => line.map((piece, at) => run(piece, index > 0 && at === 0, rightToLeft))),
  });
}

function run(piece: Piece, breakBefore: boolean, rightToLeft: boolean): TextRun {
  return new TextRun({
    text: textOf(piece).replaceAll('\t', ' '),
    break: breakBefore ? 1 : undefined,
    bold: typeof piece !== 'string' && 'strong' in piece ? true : undefined,
    italics: typeof piece !== 'string' && 'emphasis' in piece ? true : undefined,
    rightToLeft: rightToLeft ? true : undefined,
  });
}

/** A text has the direction of its first letter, as it has in HTML (`dir=auto`). */
function isRightToLeft(text: string): boolean {
  const [letter = ''] = /\p{L}/u.exec(text) ?? [];
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u.test(
    letter,
  );
}
