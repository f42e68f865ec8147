import type { LineRange, Position } from '../engine/diagnostic.ts';
import type { Engine } from '../engine/engine.ts';
import type { LineIndex } from '../yaml/line-index.ts';
import type { Node, Range, YamlDocument } from '../yaml/tree.ts';

/**
 * What a selection grows through from each position, the innermost range first: the text within quotes, the value, its
 * entry, the mapping or list around it, the document, the file. Every range holds the position, and is larger than the
 * one before it. Nothing for a file that the engine does not have.
 */
export function selectionRanges(
  engine: Engine,
  file: string,
  positions: readonly Position[],
): readonly (readonly LineRange[])[] | undefined {
  const layout = engine.layoutOf(file);
  const text = engine.textOf(file);
  if (!layout || text === undefined) return undefined;
  return positions.map((position) => {
    const offset = layout.lines.offset(position);
    const document = layout.documents.find(({ start, end }) => start <= offset && offset <= end);
    const ranges = [{ start: 0, end: text.length }, ...(document ? rangesIn(document, text, offset) : [])];
    return growing(ranges, offset).map((range) => lineRange(range, layout.lines));
  });
}

/** The ranges around an offset, the outermost first. */
function rangesIn(document: YamlDocument, text: string, offset: number): readonly Range[] {
  const found: Range[] = [document];
  for (let node: Node | undefined = document.root; node; node = partAt(node, offset, found)) {
    found.push(node);
    if (node.kind === 'scalar') found.push(withinQuotes(node, text));
  }
  return found;
}

/** The part of a mapping or list that an offset touches; where two touch there, the one that begins. */
function partAt(node: Node, offset: number, found: Range[]): Node | undefined {
  if (node.kind === 'seq') return node.items.findLast((item) => touches(item, offset));
  if (node.kind !== 'map') return undefined;
  const pair = node.pairs.findLast(
    ({ key, value, merged }) => !merged && key.start <= offset && offset <= Math.max(key.end, value.end),
  );
  if (!pair) return undefined;
  found.push({ start: pair.key.start, end: Math.max(pair.key.end, pair.value.end) });
  return [pair.value, pair.key].find((part) => touches(part, offset));
}

function touches({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
}

function withinQuotes({ start, end }: Range, text: string): Range {
  const quote = text[start];
  const isQuoted = (quote === '"' || quote === "'") && text[end - 1] === quote && end - start > 1;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}

/** Of ranges from the outermost on, those that hold the offset and lie within the one before; the innermost first. */
function growing(ranges: readonly Range[], offset: number): readonly Range[] {
  const kept: Range[] = [];
  for (const range of ranges) {
    const outer = kept.at(-1);
    const isInner = !outer || (outer.start <= range.start && range.end <= outer.end);
    const isSmaller = !outer || range.end - range.start < outer.end - outer.start;
    if (touches(range, offset) && isInner && isSmaller) kept.push(range);
  }
  return kept.reverse();
}

function lineRange({ start, end }: Range, lines: LineIndex): LineRange {
  return { start: lines.position(start), end: lines.position(end) };
}
