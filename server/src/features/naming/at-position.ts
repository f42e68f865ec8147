import type { LineRange, Position } from '../../engine/diagnostic.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Layout } from '../../engine/layouts.ts';
import { locate } from '../../yaml/address.ts';
import { type Range, resolve } from '../../yaml/tree.ts';
import { type Naming, namingsOf } from './naming.ts';
import type { Occurrence } from './occurrences.ts';
import { type Spot, spotAt } from './spot.ts';
import { nodeOf, verbatim } from './written.ts';

/** A place of a file, by lines. */
export interface Location {
  readonly file: string;
  readonly range: LineRange;
}

/** What is named at a position, and where exactly. */
export interface NamedThing extends Spot {
  readonly naming: Naming;
  /** The id; the whole node where the position is beside it, on a quote or a prefix such as `team:`. */
  readonly range: LineRange;
}

/**
 * The thing that is named at a position. Where an additional requirement is named with its set (`soc2:CC6.1`), it is the
 * one that the position is on.
 */
export function namedAt(engine: Engine, file: string, at: Position): NamedThing | undefined {
  const spot = spotAt(engine, file, at);
  if (!spot) return undefined;
  const { place, offset, record } = spot;
  const here = namingsOf(record).filter((each) => each.at === place.pointer && each.part === place.part);
  const source = engine.textOf(file) ?? '';
  const on = here.findLast((each) => {
    const { start, end } = extentOf(source, spot.layout, spot.index, each);
    return start <= offset && offset <= end;
  });
  const naming = on ?? here[0];
  if (!naming) return undefined;
  return { ...spot, naming, range: on ? rangeOf(source, spot.layout, spot.index, on) : placeRange(spot) };
}

/** The whole of the innermost node at a spot. */
export function placeRange({ document, layout, place }: Spot): LineRange {
  const { start, end } = locate(document, place);
  return { start: layout.lines.position(start), end: layout.lines.position(end) };
}

/** Where an occurrence is in its file; undefined if the file is gone. */
export function locationOf(engine: Engine, { record, naming }: Occurrence): Location | undefined {
  const layout = engine.layoutOf(record.file);
  const source = engine.textOf(record.file);
  if (!layout || source === undefined || !layout.documents[record.index]) return undefined;
  return { file: record.file, range: rangeOf(source, layout, record.index, naming) };
}

/** Where occurrences are, in path order and each place once. */
export function locationsOf(engine: Engine, occurrences: readonly Occurrence[]): readonly Location[] {
  const byPlace = new Map<string, Location>();
  for (const occurrence of occurrences) {
    const location = locationOf(engine, occurrence);
    if (location) byPlace.set(JSON.stringify(location), location);
  }
  return [...byPlace.values()].sort(inPathOrder);
}

function inPathOrder(a: Location, b: Location): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}

function rangeOf(source: string, layout: Layout, index: number, naming: Naming): LineRange {
  const { start, end } = extentOf(source, layout, index, naming);
  return { start: layout.lines.position(start), end: layout.lines.position(end) };
}

/** The id alone, if it stands there letter by letter; else the node that stands for it. */
function extentOf(source: string, { documents }: Layout, index: number, naming: Naming): Range {
  const document = documents[index];
  if (!document) return { start: 0, end: 0 };
  const whole = locate(document, { pointer: naming.at, part: naming.part });
  const node = nodeOf(document, naming);
  const scalar = node && resolve(node);
  const isThere = scalar?.kind === 'scalar' && scalar.start === whole.start && scalar.end === whole.end;
  const text = isThere ? verbatim(source, scalar) : undefined;
  return text ? { start: text.start + naming.from, end: text.start + naming.to } : whole;
}
