/**
 * Readers turn a tree into located values. They never fail: what has the wrong shape becomes a broken value, what has
 * an empty value is left out (docs/format.md: "a key with an empty value counts as absent").
 */
import { child } from '../yaml/address.ts';
import { type Node, resolve } from '../yaml/tree.ts';
import { calendarDay } from './dates.ts';
import type { Dated, Entries, Entry, List, Located, Value } from './values.ts';

export type Reader<T> = (node: Node, at: string) => T;
export type Read<R> = R extends Reader<infer T> ? T : never;

/** Whether a value counts as absent: nothing, null or an empty text. */
export function isEmpty(node: Node): boolean {
  const target = resolve(node);
  return target.kind === 'scalar' && (target.type === 'null' || target.text === '');
}

/** Ids, days and words come in record after record: each is held once. */
const longestHeldOnce = 32;
const heldOnceAtMost = 4_000;
const heldOnce = new Map<string, string>();

function once(written: string): string {
  if (written.length > longestHeldOnce) return written;
  const known = heldOnce.get(written);
  if (known !== undefined) return known;
  if (heldOnce.size >= heldOnceAtMost) heldOnce.clear();
  // A part of a text may keep the whole of it in memory.
  const copy = Array.from(written).join('');
  heldOnce.set(copy, copy);
  return copy;
}

function scalar<T>(parse: (text: string, type: 'boolean' | 'number' | 'string') => T | undefined): Reader<Value<T>> {
  return (node, at) => {
    const target = resolve(node);
    if (target.kind !== 'scalar') return { at, value: undefined };
    const value = target.type === 'null' ? undefined : parse(target.text, target.type);
    return value === undefined ? { at, value, written: target.text } : { at, value };
  };
}

/** Free text; a number counts as written. */
export const text = scalar((written, type) => (type === 'boolean' || written === '' ? undefined : once(written)));

const idForm = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
export const id = scalar((written, type) => (type !== 'boolean' && idForm.test(written) ? once(written) : undefined));

export const day = scalar((written) => (calendarDay(written) ? once(written) : undefined));

const timeForm = /^([01]\d|2[0-3]):[0-5]\d$/;
/** A time of day, `HH:MM`. */
export const time = scalar((written) => (timeForm.test(written) ? written : undefined));

const durationForm = /^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/;
/** An ISO 8601 duration of years, months, weeks and days. */
export const duration = scalar((written) => (durationForm.test(written) ? written : undefined));

const hashForm = /^[0-9a-fA-F]{64}$/;
/** A SHA-256 in hexadecimal digits, lower case whatever was written. */
export const sha256 = scalar((written) => (hashForm.test(written) ? written.toLowerCase() : undefined));

/** A whole number; one too large to be held exactly is none. */
export const integer = scalar((written, type) =>
  type === 'number' && /^\d+$/.test(written) && Number.isSafeInteger(Number(written)) ? Number(written) : undefined,
);

export const boolean = scalar((written, type) => (type === 'boolean' ? written.toLowerCase() === 'true' : undefined));

/** One of the words of an enumeration. */
export function oneOf<const W extends string>(...words: readonly W[]): Reader<Value<W>> {
  const known = new Map<string, W>(words.map((word) => [word, word]));
  return scalar((written) => known.get(written));
}

/** Under so many places at the most the pointers are kept, so that a file with a million keys does not fill memory. */
const keptPlaces = 4_000;
const kept = new Map<string, Map<string | number, string>>();

/** The same pointers come in record after record: each text is made once. */
function pointerTo(at: string, key: string | number): string {
  let beneath = kept.get(at);
  if (!beneath) {
    if (kept.size >= keptPlaces) return child(at, key);
    beneath = new Map();
    kept.set(at, beneath);
  }
  let pointer = beneath.get(key);
  if (pointer === undefined) {
    pointer = child(at, key);
    if (beneath.size < keptPlaces) beneath.set(key, pointer);
  }
  return pointer;
}

/** A list; anything else in its place is kept as one broken item, a scalar as a mention. */
export function list<T>(item: Reader<T>): Reader<List<T>>;
export function list(item: Reader<Located>): Reader<List<Located>> {
  return (node, at) => {
    const target = resolve(node);
    if (target.kind === 'seq') {
      return { at, items: target.items.map((each, index) => item(each, pointerTo(at, index))) };
    }
    const broken: Value = { at, value: undefined };
    return { at, items: [target.kind === 'scalar' ? { ...broken, written: target.text } : broken] };
  };
}

/** One thing, standing for a list of one, or a list. */
export function oneOrList<T>(item: Reader<T>): Reader<List<T>> {
  return (node, at) => (resolve(node).kind === 'seq' ? list(item)(node, at) : { at, items: [item(node, at)] });
}

/** Keys that every mapping may hold beside its own: `notes`, and `x-…`. */
export function isFreeKey(key: string): boolean {
  return key === 'notes' || key.startsWith('x-');
}

/** A map keyed by ids, requirements or rules. */
export function entries<T>(item: Reader<T>): Reader<Entries<T>> {
  return (node, at) => {
    const target = resolve(node);
    const found: Entry<T>[] = [];
    const seen = new Set<string>();
    for (const pair of target.kind === 'map' ? target.pairs : []) {
      const key = resolve(pair.key);
      if (key.kind !== 'scalar' || isFreeKey(key.text) || seen.has(key.text) || isEmpty(pair.value)) continue;
      seen.add(key.text);
      const place = child(at, key.text);
      found.push({ at: place, key: key.text, value: item(pair.value, place) });
    }
    return { at, entries: found };
  };
}

export type Shape = Readonly<Record<string, Reader<unknown>>>;
/** What an object reader gives: every key may be missing, `keyed` tells the place of the first key. */
export type Fields<S extends Shape> = Located & { readonly [K in keyof S]?: Read<S[K]> };

/** A mapping with known keys; unknown ones are passed over (the schema reports them). */
export function object<const S extends Shape>(shape: S): Reader<Fields<S>> {
  const known = new Map(Object.entries(shape).map(([name, reader]) => [name, { name, reader }]));
  const nothing = blank(Object.keys(shape));
  return (node, at) => {
    const target = resolve(node);
    const fields: Record<string, unknown> = { ...nothing };
    fields.at = at;
    for (const pair of target.kind === 'map' ? target.pairs : []) {
      const key = resolve(pair.key);
      const field = key.kind === 'scalar' ? known.get(key.text) : undefined;
      if (!field || isEmpty(pair.value) || fields[field.name] !== undefined) continue;
      fields[field.name] = field.reader(pair.value, pointerTo(at, field.name));
    }
    return fields as Fields<S>;
  };
}

/**
 * An object with all fields that a mapping may have, to be copied: objects that come from one have one form, by which
 * their fields are found fast. Built up field by field, one with many fields would take several times the memory.
 */
function blank(names: readonly string[]): Readonly<Record<string, unknown>> {
  const made: Record<string, unknown> = JSON.parse(
    JSON.stringify(Object.fromEntries(['at', ...names].map((name) => [name, 0]))),
  );
  for (const name of Object.keys(made)) made[name] = undefined;
  return made;
}

export const period = object({ start: day, end: day });

const datedFields = object({ party: text, team: text, firm: text, person: text, from: day, until: day });

/** The reference alone, or a mapping of it with `from` and `until`. */
export function dated(key: 'party' | 'team' | 'firm' | 'person'): Reader<Dated> {
  return (node, at) => {
    if (resolve(node).kind !== 'map') return { at, reference: text(node, at) };
    const { [key]: reference, from, until } = datedFields(node, at);
    return { at, reference, from, until };
  };
}
