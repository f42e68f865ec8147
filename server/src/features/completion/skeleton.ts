import { entryOf, isList, isMapping, isScalar, requiredOf, type Shape, shapesOf } from './shape.ts';
import { choice, literal } from './snippet.ts';
import { written } from './written.ts';

/** How the text around a skeleton is laid out. */
export interface Layout {
  /** Whether it stands in brackets or braces. */
  readonly flow: boolean;
  /** Where keys beside it begin. */
  readonly column: number;
}

/** Counts the places to type at. */
export class TabStops {
  #last = 0;

  next(): number {
    this.#last += 1;
    return this.#last;
  }
}

/** What follows the colon of a key, as a snippet: a place to type its value at, with the keys that the value must have. */
export function skeletonAfter(shapes: readonly Shape[], layout: Layout, stops: TabStops): string {
  const shape = shapes.find(isScalar) ?? shapes[0];
  if (!shape || isScalar(shape)) return ` ${shape ? scalar(shape, stops) : `$${stops.next()}`}`;
  if (isMapping(shape)) return mapping(shape, layout, stops);
  const item = shape.items && shapesOf(shape.items).find((each) => isMapping(each) && requiredOf(each).length > 0);
  const isPlain = !item || shapesOf(shape.items ?? {}).some(isScalar);
  if (isPlain) return ` [$${stops.next()}]`;
  if (layout.flow) return ` [${flowMapping(item, stops)}]`;
  const column = layout.column + 2;
  return `\n${space(column)}- ${requiredKeys(item, { flow: false, column: column + 2 }, stops)}`;
}

/** The keys that a mapping must have, each with a place to type its value at; the first where the text stands. */
export function requiredKeys(shape: Shape, layout: Layout, stops: TabStops): string {
  const lines = requiredOf(shape).map((key) => {
    const value = shape.properties?.[key];
    return `${literal(key)}:${skeletonAfter(value ? shapesOf(value) : [], layout, stops)}`;
  });
  return lines.join(layout.flow ? ', ' : `\n${space(layout.column)}`);
}

export function flowMapping(shape: Shape, stops: TabStops): string {
  const keys = requiredKeys(shape, { flow: true, column: 0 }, stops);
  return `{ ${keys === '' ? `$${stops.next()}` : keys} \\}`;
}

export function space(column: number): string {
  return ' '.repeat(column);
}

function mapping(shape: Shape, { flow, column }: Layout, stops: TabStops): string {
  if (flow || isSmall(shape)) return ` ${flowMapping(shape, stops)}`;
  const inner = { flow, column: column + 2 };
  const keys = requiredKeys(shape, inner, stops);
  return `\n${space(inner.column)}${keys === '' ? `$${stops.next()}` : keys}`;
}

/** Whether a mapping is written on one line, as periods are: a few values, all of them required. */
export function isSmall(shape: Shape): boolean {
  if (entryOf(shape)) return false;
  const keys = Object.keys(shape.properties ?? {}).filter((key) => key !== 'notes');
  return (
    keys.length > 0 && keys.length <= 2 && keys.every((key) => shape.required?.includes(key) && holdsScalar(shape, key))
  );
}

function holdsScalar({ properties }: Shape, key: string): boolean {
  const value = properties?.[key];
  return value !== undefined && !shapesOf(value).some((each) => isList(each) || isMapping(each));
}

function scalar({ const: fixed, enum: words, type, examples }: Shape, stops: TabStops): string {
  if (fixed !== undefined) return literal(written(fixed));
  const options = words ?? (type === 'boolean' ? ['true', 'false'] : undefined);
  const stop = stops.next();
  if (options) return choice(stop, type === 'boolean' ? options : options.map((word) => written(word)));
  const [example] = examples ?? [];
  // Times and colours want quotes.
  const isQuoted = type === 'string' && typeof example === 'string' && written(example).startsWith('"');
  return isQuoted ? `"$${stop}"` : `$${stop}`;
}
