import type { Piece } from '../../document/blocks.ts';
import { type Line, textOf } from '../../paragraphs.ts';
import { type Face, replacement, type Typefaces, unseen, type Weight } from './typefaces.ts';

/** Text of one font and slant. */
export interface Run {
  readonly text: string;
  readonly face: Face;
  /** There is no italic font: letters are slanted instead. */
  readonly slanted: boolean;
}

/**
 * A line of text as runs, before it is broken. What no font has is replaced so that everybody sees it; characters that
 * are never seen are left out.
 *
 * @param weight of what does not stand out
 */
export function runsOfType(line: Line, weight: Weight, typefaces: Typefaces): readonly Run[] {
  const runs: { text: string; face: Face; slanted: boolean }[] = [];
  for (const piece of line) {
    const { weight: own, slanted } = styleOf(piece, weight);
    for (const character of settable(textOf(piece))) {
      const last = runs.at(-1);
      const found = typefaces.faceOf(character, own, last?.face);
      if (found === undefined && unseen.test(character)) continue;
      const face = found ?? typefaces.replacementFace(own);
      const text = found ? character : replacement;
      if (last && last.face === face && last.slanted === slanted) last.text += text;
      else runs.push({ text, face, slanted });
    }
  }
  return runs;
}

function styleOf(piece: Piece, weight: Weight): { readonly weight: Weight; readonly slanted: boolean } {
  if (typeof piece === 'string') return { weight, slanted: false };
  return 'strong' in piece ? { weight: 'bold', slanted: false } : { weight, slanted: true };
}

/** Composed as far as possible, so that fonts without marks do; with one kind of space, and one that never breaks. */
function settable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u00ad/g, '')
    .replace(/[\t\u2000-\u2006\u2008-\u200a\u205f\u3000]/g, ' ')
    .replace(/[\u2007\u202f]/g, '\u00a0');
}
