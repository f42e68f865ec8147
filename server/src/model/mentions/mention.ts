/**
 * Mentions: the places of a record that name something by its id. One file a sort of thing lists the places of every
 * kind; rules judge them, and whoever follows or renames an id finds them here.
 */
import { type Entries, type List, type Located, sound, type Value } from '../values.ts';

/** A place that names something by its id. Broken values, which the schema has reported, are no mentions. */
export interface Mention extends Located {
  readonly id: string;
  /** Whether the id stands as a value, or as the key of a map. */
  readonly part: 'key' | 'value';
}

const none: readonly Mention[] = [];

/** The mention that a single value is, if it is there. */
export function one(value: Value | undefined): readonly Mention[] {
  return value?.value === undefined ? none : [{ id: value.value, at: value.at, part: 'value' }];
}

/** The mentions that the items of a list are. */
export function each(list: List<Value> | undefined): readonly Mention[] {
  return sound(list).map(({ value, at }) => ({ id: value, at, part: 'value' }));
}

/** The mentions that the keys of a map are. */
export function keys(map: Entries<unknown> | undefined): readonly Mention[] {
  return (map?.entries ?? []).map(({ key, at }) => ({ id: key, at, part: 'key' }));
}
