import type { Cursor } from './cursor.ts';

/** The objects of a list by their UUID, in lower case. */
export type ByUuid = ReadonlyMap<string, Cursor>;

/** Finds objects by their UUID; one without any stands under its place. */
export function byUuid(objects: readonly Cursor[]): ByUuid {
  return new Map(objects.map((object) => [object.text('uuid')?.toLowerCase() ?? object.path, object]));
}
