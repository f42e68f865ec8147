import type { Phrase } from '../../document/blocks.ts';
import { type Line, paragraphsOf, plainText } from '../../paragraphs.ts';
import { LineBreaker } from '../generated/library.js';
import { directionOf } from './direction.ts';
import { type Run, runsOfType } from './runs-of-type.ts';
import type { Typefaces, Weight } from './typefaces.ts';

export interface TextStyle {
  readonly typefaces: Typefaces;
  /** In points. */
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
}

/** A line as it stands on paper. */
export interface SetLine {
  /** From left to right. */
  readonly runs: readonly Run[];
  /** In points. */
  readonly width: number;
  readonly rightToLeft: boolean;
}

/** The paragraphs of a phrase in lines of at most so many points; a word that is wider is broken anywhere. */
export function setParagraphs(phrase: Phrase, style: TextStyle, width: number): readonly (readonly SetLine[])[] {
  return paragraphsOf(phrase)
    .map((lines) => joined(lines.map((line) => setLines(line, style, width))))
    .filter((lines) => lines.length > 0);
}

/** The same, where paragraphs need not be told apart. */
export function setText(phrase: Phrase, style: TextStyle, width: number): readonly SetLine[] {
  return joined(setParagraphs(phrase, style, width));
}

/** Lines one after the other. Where text goes on it does so after a space, for those who have it read to them. */
function joined(parts: readonly (readonly SetLine[])[]): readonly SetLine[] {
  return parts.flatMap((lines, index) =>
    index === parts.length - 1 ? lines : lines.map((line, at) => (at === lines.length - 1 ? withSpace(line) : line)),
  );
}

/** A line with a space at its end, which takes no room. */
function withSpace(line: SetLine): SetLine {
  const last = line.runs.at(-1);
  return last ? { ...line, runs: [...line.runs.slice(0, -1), { ...last, text: `${last.text} ` }] } : line;
}

/** A text in one line; what does not fit is left out, with dots in its place. */
export function setInOneLine(text: string, style: TextStyle, width: number): SetLine | undefined {
  const [whole, ...others] = setText(text, style, width);
  if (whole === undefined || others.length === 0) return whole;
  const characters = [...plainText(text)];
  const shortened = (count: number): readonly SetLine[] =>
    setText(`${characters.slice(0, count).join('').trimEnd()}…`, style, width);
  let [fits, tooMany] = [0, characters.length];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (shortened(middle).length > 1) tooMany = middle;
    else fits = middle;
  }
  return shortened(fits)[0];
}

function setLines(line: Line, style: TextStyle, width: number): readonly SetLine[] {
  const runs = runsOfType(line, style.weight, style.typefaces);
  const text = runs.map((run) => run.text).join('');
  const measure = (start: number, end: number): number => widthOf(cut(runs, start, end), style);
  const direction = directionOf(text);
  return brokenAt(text, measure, width).flatMap(([start, end]) => {
    const spaces = end - start - text.slice(start, end).trimEnd().length;
    const ordered = direction.inOrder(cut(runs, start, end - spaces), start);
    if (ordered.length === 0) return [];
    const set = { runs: ordered, width: widthOf(ordered, style), rightToLeft: direction.rightToLeft };
    return [spaces > 0 && end < text.length ? withSpace(set) : set];
  });
}

type Measure = (start: number, end: number) => number;

/** Where lines begin and end: as many words on each as fit. */
function brokenAt(text: string, measure: Measure, width: number): readonly (readonly [start: number, end: number])[] {
  const lines: [start: number, end: number][] = [];
  let [lineStart, lineEnd, used] = [0, 0, 0];
  for (const [start, end] of segments(text, measure, width)) {
    const seen = start + text.slice(start, end).trimEnd().length;
    if (lineEnd > lineStart && used + measure(start, seen) > width) {
      lines.push([lineStart, lineEnd]);
      [lineStart, used] = [start, 0];
    }
    if (used === 0 && measure(start, seen) > width) {
      const pieces = brokenAnywhere(text, start, seen, measure, width);
      lines.push(...pieces.slice(0, -1));
      lineStart = pieces.at(-1)?.[0] ?? start;
      used = measure(lineStart, end);
    } else {
      used += measure(start, end);
    }
    lineEnd = end;
  }
  return lineEnd > lineStart ? [...lines, [lineStart, lineEnd]] : lines;
}

type Segment = readonly [start: number, end: number];

/** What stays together, with the spaces after it: words, or parts of those that are too wide for a line. */
function segments(text: string, measure: Measure, width: number): readonly Segment[] {
  return wordsOf(text).flatMap((parts): readonly Segment[] => {
    const [start, end] = [parts[0]?.[0] ?? 0, parts.at(-1)?.[1] ?? 0];
    const seen = start + text.slice(start, end).trimEnd().length;
    return measure(start, seen) <= width ? [[start, end]] : parts;
  });
}

/** Words, each in the parts between which a line may break, such as those of an id with hyphens. */
function wordsOf(text: string): readonly (readonly Segment[])[] {
  const words: Segment[][] = [];
  const breaker = new LineBreaker(text);
  let start = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const { position } = next;
    if (start > 0 && !/\s/.test(text.charAt(start - 1))) words.at(-1)?.push([start, position]);
    else words.push([[start, position]]);
    start = position;
  }
  return words;
}

/** How wide a line must be for the words of a phrase to stay whole; of longer words than this, their parts. */
export function widestWord(phrase: Phrase, style: TextStyle, longest: number): number {
  const widths = paragraphsOf(phrase)
    .flat()
    .flatMap((line) => {
      const runs = runsOfType(line, style.weight, style.typefaces);
      const text = runs.map((run) => run.text).join('');
      return wordsOf(text).map((parts) => {
        const [start, end] = [parts[0]?.[0] ?? 0, parts.at(-1)?.[1] ?? 0];
        const word = text.slice(start, end).trimEnd();
        return word.length > longest ? 0 : widthOf(cut(runs, start, start + word.length), style);
      });
    });
  return Math.max(0, ...widths);
}

function brokenAnywhere(
  text: string,
  from: number,
  to: number,
  measure: Measure,
  width: number,
): readonly [start: number, end: number][] {
  const lines: [start: number, end: number][] = [];
  let [start, end, used] = [from, from, 0];
  for (const [cluster] of text.slice(from, to).matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const wide = measure(end, end + cluster.length);
    if (end > start && used + wide > width) {
      lines.push([start, end]);
      [start, used] = [end, 0];
    }
    used += wide;
    end += cluster.length;
  }
  return [...lines, [start, end]];
}

function cut(runs: readonly Run[], start: number, end: number): readonly Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    at += run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}

function widthOf(runs: readonly Run[], { typefaces, size }: TextStyle): number {
  return runs.reduce((sum, { text, face }) => sum + typefaces.widthOf(text, face, size), 0);
}
