import { isFreeKey } from '../../model/readers.ts';
import { type Data, isList, isMap, isScalar, type MapData } from '../../yaml/data.ts';
import { mark, markOf } from './fields.ts';
import type { JsonObject } from './json.ts';
import type { Property } from './model.ts';

/**
 * A part of a record that stands in an object of its own: an entry of a list of mappings, or of a mapping of mappings.
 * It bears a mark of the key that it stands under, and of its own key where it has one.
 */
export interface Part {
  readonly data: MapData;
  /** Its own key in a mapping; in a list its place, from 0. */
  readonly key: string;
  readonly marks: readonly Property[];
}

/** The parts under a key of a record. Of a list with anything but mappings in it there are none. */
export function partsUnder(record: MapData, under: string): readonly Part[] {
  const value = record.get(under);
  if (isList(value)) {
    if (!value.every(isMap)) return [];
    return value.map((data, index) => ({ data, key: String(index), marks: [mark('record-part', under)] }));
  }
  return (isMap(value) ? [...value] : []).flatMap(([key, data]) =>
    isKeyedPart(key, data) ? [{ data, key, marks: [mark('record-part', under), mark('record-key', key)] }] : [],
  );
}

function isKeyedPart(key: string, data: Data): data is MapData {
  return isMap(data) && !isFreeKey(key);
}

/** A record without the parts that stand in objects of their own. */
export function withoutParts(record: MapData, keys: readonly string[]): MapData {
  const rest = new Map(record);
  for (const key of keys) {
    if (partsUnder(record, key).length === 0) continue;
    const value = rest.get(key);
    const others = isMap(value) ? [...value].filter(([own, each]) => !isKeyedPart(own, each)) : [];
    if (others.length > 0) rest.set(key, new Map(others));
    else rest.delete(key);
  }
  return rest;
}

/** Whether an object bears a part that stands under a key. */
export function isPart(object: JsonObject, under: string): boolean {
  return markOf(object, 'record-part') === under;
}

/** A record with its parts put back under a key; those that have a key of their own make a mapping. */
export function withParts(
  record: MapData,
  under: string,
  objects: readonly JsonObject[],
  read: (object: JsonObject) => MapData,
): MapData {
  const parts = objects.filter((object) => isPart(object, under));
  if (parts.length === 0) return record;
  const entries = parts.flatMap((object) => {
    const key = markOf(object, 'record-key');
    return key === undefined ? [] : [[key, read(object)] as const];
  });
  const others = record.get(under);
  const value: Data = entries.length > 0 ? new Map([...entries, ...(isMap(others) ? others : [])]) : parts.map(read);
  return new Map([...record, [under, value]]);
}

/** The text of a scalar under a key. */
export function textAt(data: MapData | undefined, ...keys: readonly string[]): string | undefined {
  let at: Data | undefined = data;
  for (const key of keys) at = isMap(at) ? at.get(key) : undefined;
  return isScalar(at) && at.type !== 'null' && at.text !== '' ? at.text : undefined;
}

/** The texts of a list under a key. */
export function textsAt(data: MapData | undefined, key: string): readonly string[] {
  const list = data?.get(key);
  return isList(list) ? list.flatMap((each) => (isScalar(each) && each.text !== '' ? [each.text] : [])) : [];
}
