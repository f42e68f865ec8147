import { isScalar, type MapData, textData } from '../../yaml/data.ts';
import { asLine, asLines } from './datatypes.ts';
import { fieldsOf, propertiesOf } from './fields.ts';
import { textIn } from './json.ts';
import type { Property } from './model.ts';

/** The members of OSCAL that hold a text as it is, by how they are written. */
const writers = {
  title: asLine,
  description: asLines,
  prose: asLines,
} as const;
export type Native = keyof typeof writers;

/** By members of an OSCAL object, the keys of a record whose text they hold. */
export type Natives = Readonly<Partial<Record<Native, string>>>;

/** What stands in members that OSCAL requires where the record has nothing to say. */
export type Fallbacks = Readonly<Partial<Record<Native, string>>>;

/** An object of OSCAL that bears a record, or a part of one: texts in members of their own, the rest in properties. */
export type Bearer = { readonly [N in Native]?: string } & { readonly props: readonly Property[] };

/**
 * Puts a record, or a part of one, into members and properties of an OSCAL object. What a member holds exactly needs no
 * property; what it cannot hold exactly, such as a title of two lines, has both.
 */
export function bear(data: MapData, natives: Natives, fallbacks: Fallbacks): Bearer {
  const members: { [N in Native]?: string } = {};
  const held = new Set<string>();
  for (const [native, key] of pairsOf(natives)) {
    const value = data.get(key);
    const text = isScalar(value) ? writers[native](value.text) : fallbacks[native];
    if (text !== undefined) members[native] = text;
    const isExact = isScalar(value) && value.type === 'string' && value.text === text && text !== fallbacks[native];
    if (isExact) held.add(key);
  }
  for (const [native, text] of Object.entries(fallbacks) as [Native, string][]) members[native] ??= text;
  const rest = [...data].filter(([key]) => !held.has(key));
  return { ...members, props: rest.length === 0 ? [] : propertiesOf(new Map(rest)) };
}

/** Reads back what an object bears. A member that was changed since counts more than the property that it came with. */
export function unbear(object: unknown, natives: Natives, fallbacks: Fallbacks): MapData {
  const fields = new Map(fieldsOf(object));
  const found = new Map<string, ReturnType<typeof textData>>();
  for (const [native, key] of pairsOf(natives)) {
    const text = textIn(object, native);
    const exact = fields.get(key);
    const isSame = isScalar(exact) && writers[native](exact.text) === text;
    if (text === undefined || isSame || (exact === undefined && text === fallbacks[native])) continue;
    fields.delete(key);
    found.set(key, textData(text));
  }
  return new Map([...found, ...fields]);
}

function pairsOf(natives: Natives): readonly (readonly [Native, string])[] {
  return Object.entries(natives) as [Native, string][];
}
