import { type Kind, kinds } from '../../model/kinds.ts';
import bundle from '../../model/schema/generated/schema.json' with { type: 'json' };

/** What the schema wants in a place; references and alternatives are resolved by `shapesOf`. */
export interface Shape {
  readonly $ref?: string;
  readonly anyOf?: readonly Shape[];
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  /** What is required in most cases: a finding's status. */
  readonly else?: { readonly required?: readonly string[] };
  /** Keys of which exactly one is wanted. */
  readonly oneOf?: readonly { readonly required?: readonly string[] }[];
  readonly propertyNames?: Shape;
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly examples?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly refersTo?: string | readonly string[];
  readonly wanted?: string;
  readonly description?: string;
  readonly clause?: string;
}

const definitions: ReadonlyMap<string, Shape> = new Map(Object.entries<Shape>(bundle.$defs));

/** The shapes that a value may have: one, or several where a thing stands for a list of one, or for a dated mapping. */
export function shapesOf(shape: Shape): readonly Shape[] {
  const { $ref, anyOf, ...own } = shape;
  if ($ref !== undefined) {
    const target = definitions.get($ref.slice($ref.lastIndexOf('/') + 1));
    return target ? shapesOf(target).map((each) => ({ ...each, ...own })) : [];
  }
  return anyOf ? anyOf.flatMap(shapesOf).map((each) => ({ ...each, ...own })) : [shape];
}

/** The shapes of what a path of keys and indices leads to, in a document of a kind or of one not known yet. */
export function shapesAt(kind: Kind | undefined, path: readonly string[]): readonly Shape[] {
  let shapes: readonly Shape[] = [documentShape(kind)];
  for (const segment of path) shapes = shapes.flatMap((shape) => step(shape, segment));
  return shapes;
}

function step(shape: Shape, segment: string): readonly Shape[] {
  if (isList(shape)) return /^\d+$/.test(segment) ? itemsOf(shape) : [];
  if (!isMapping(shape) || segment.startsWith('x-')) return [];
  const own = shape.properties && Object.hasOwn(shape.properties, segment) ? shape.properties[segment] : undefined;
  const value = own ?? entryOf(shape);
  return value ? shapesOf(value) : [];
}

function documentShape(kind: Kind | undefined): Shape {
  const known = kind && definitions.get(kind);
  const any: Shape = { type: 'object', required: ['apiVersion', 'kind'] };
  const shape = known ?? any;
  const apiVersion = { $ref: '#/$defs/apiVersion' };
  return { ...shape, properties: { ...(shape.properties ?? { apiVersion }), kind: kindShape } };
}

/** A document can be of any kind, also where it has one already. */
const kindShape: Shape = {
  type: 'string',
  enum: kinds,
  enumDescriptions: kinds.map((kind) => definitions.get(kind)?.description ?? ''),
  description: 'What kind of document this is.',
};

/** What a document of a kind is for. */
export function descriptionOf(kind: Kind): string {
  return definitions.get(kind)?.description ?? '';
}

export function isMapping({ type }: Shape): boolean {
  return type === 'object';
}

export function isList({ type }: Shape): boolean {
  return type === 'array';
}

export function isScalar(shape: Shape): boolean {
  return !isMapping(shape) && !isList(shape);
}

/** The shapes of the items of a list; what is an example for the list is one for them. */
export function itemsOf({ items, examples }: Shape): readonly Shape[] {
  return items ? shapesOf(items).map((each) => ({ ...(examples && { examples }), ...each })) : [];
}

/** Whether the schema alone says what may stand here: known keys, or the words of an enumeration. */
export function saysAll(shape: Shape): boolean {
  if (isMapping(shape)) return entryOf(shape) === undefined;
  return shape.enum !== undefined || shape.const !== undefined || shape.type === 'boolean';
}

/** What stands under each key of a map keyed by ids, requirements or rules; undefined for a mapping of known keys. */
export function entryOf({ additionalProperties }: Shape): Shape | undefined {
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}

/** The keys that a mapping must have, in order. */
export function requiredOf({ required = [], else: mostly, oneOf }: Shape): readonly string[] {
  return [...required, ...(mostly?.required ?? []), ...(oneOf?.[0]?.required ?? [])];
}

/** What a value names: `person`, `requirement`, `file` and so on. */
export function refersTo({ refersTo: sorts }: Shape): readonly string[] {
  return typeof sorts === 'string' ? [sorts] : (sorts ?? []);
}

/** Description and clause of the standard, in Markdown. */
export function tellOf({ description, clause }: Pick<Shape, 'description' | 'clause'>): string {
  const basis = clause === undefined ? undefined : /^\d/.test(clause) ? `ISO/IEC 27001, ${clause}` : clause;
  return [description, basis && `*${basis}*`].filter(Boolean).join('\n\n');
}
