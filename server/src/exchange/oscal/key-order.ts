import { kinds } from '../../model/kinds.ts';
import schema from '../../model/schema/generated/schema.json';
import type { MapData } from '../../yaml/data.ts';
import { member } from './json.ts';
import { textAt } from './parts.ts';

/** A record with its keys in the order in which the format describes them; others after them, as they come. */
export function inKeyOrder(record: MapData): MapData {
  const kind = kinds.find((each) => each === textAt(record, 'kind'));
  const properties = member(kind && member(schema.$defs, kind), 'properties');
  const known = Object.keys(typeof properties === 'object' && properties !== null ? properties : {});
  const keys = [...known.filter((key) => record.has(key)), ...[...record.keys()].filter((key) => !known.includes(key))];
  return new Map(
    keys.flatMap((key) => {
      const value = record.get(key);
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}
