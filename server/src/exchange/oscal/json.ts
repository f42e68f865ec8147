/** Safe looks into JSON that may be anybody's. */
export type JsonObject = { readonly [key: string]: unknown };

export function asObject(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

/** What an object has under a key of its own. */
export function member(value: unknown, key: string): unknown {
  const object = asObject(value);
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** The objects of the list under a key. */
export function objectsIn(value: unknown, ...keys: readonly string[]): readonly JsonObject[] {
  const found = keys.reduce(member, value);
  const list: readonly unknown[] = Array.isArray(found) ? found : [];
  return list.filter((each): each is JsonObject => typeof each === 'object' && each !== null && !Array.isArray(each));
}

/** The text under a key. */
export function textIn(value: unknown, ...keys: readonly string[]): string | undefined {
  const found = keys.reduce(member, value);
  return typeof found === 'string' ? found : undefined;
}
