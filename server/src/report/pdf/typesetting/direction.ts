import { type Bidi, bidiFactory } from '../generated/library.js';
import type { Run } from './runs-of-type.ts';

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

let made: Bidi | undefined;

/** The order in which the parts of a text stand on paper, by Unicode Standard Annex 9. */
export interface Direction {
  /** Whether the text as a whole goes from right to left. */
  readonly rightToLeft: boolean;
  /**
   * The runs of a line, from left to right.
   *
   * @param start where the line begins in the text
   */
  readonly inOrder: (runs: readonly Run[], start: number) => readonly Run[];
}

export function directionOf(text: string): Direction {
  if (!rightToLeft.test(text)) return { rightToLeft: false, inOrder: (runs) => runs };
  made ??= bidiFactory();
  const bidi = made;
  const embedding = bidi.getEmbeddingLevels(text, 'auto');
  return {
    rightToLeft: embedding.paragraphs[0]?.level === 1,
    inOrder: (runs, start) => {
      const levelled = runsByLevel(runs, start, embedding.levels);
      return reordered(levelled).map(({ run, level }) => (level % 2 === 1 ? mirrored(run, bidi) : run));
    },
  };
}

interface Levelled {
  readonly run: Run;
  readonly level: number;
}

/** Runs cut where the level changes; from right to left, words and what is between them stand alone. */
function runsByLevel(runs: readonly Run[], start: number, levels: Uint8Array): readonly Levelled[] {
  let at = start;
  return runs.flatMap((run) => {
    const parts: { text: string; level: number }[] = [];
    for (const character of run.text) {
      const level = levels[at] ?? 0;
      const last = parts.at(-1);
      const goesOn = last?.level === level && (level % 2 === 0 || isSpace(last.text) === isSpace(character));
      if (goesOn && last) last.text += character;
      else parts.push({ text: character, level });
      at += character.length;
    }
    return parts.map(({ text, level }) => ({ run: { ...run, text }, level }));
  });
}

function isSpace(text: string): boolean {
  return text.startsWith(' ');
}

/** Rule L2: from the highest level down to the lowest odd one, what is at that level or higher is turned round. */
function reordered(runs: readonly Levelled[]): readonly Levelled[] {
  const order = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level--) {
    let from = 0;
    while (from < order.length) {
      if ((order[from]?.level ?? 0) < level) {
        from++;
        continue;
      }
      let to = from;
      while (to < order.length && (order[to]?.level ?? 0) >= level) to++;
      order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = to;
    }
  }
  return order;
}

/** Brackets open to the other side. The font turns letters; what has none is turned here. */
function mirrored(run: Run, bidi: Bidi): Run {
  const characters = [...run.text].map((character) => bidi.getMirroredCharacter(character) ?? character);
  return { ...run, text: (rightToLeft.test(run.text) ? characters : characters.reverse()).join('') };
}
