/** Tells whether a value that was read has a form. */
export type Guard<T> = (value: unknown) => value is T;

export const isText: Guard<string> = (value) => typeof value === 'string';

/** A whole number from 0. */
export const isCount: Guard<number> = (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

export function oneOf<T extends string>(...texts: readonly T[]): Guard<T> {
  return (value): value is T => texts.some((text) => text === value);
}

export function either<A, B>(first: Guard<A>, second: Guard<B>): Guard<A | B> {
  return (value): value is A | B => first(value) || second(value);
}

/** That, or null. */
export function orNull<T>(form: Guard<T>): Guard<T | null> {
  return (value): value is T | null => value === null || form(value);
}

/** That, or nothing at all. */
export function optional<T>(form: Guard<T>): Guard<T | undefined> {
  return (value): value is T | undefined => value === undefined || form(value);
}

export function listOf<T>(item: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(item);
}

/** A list of as many items, each of a form of its own. */
export function tupleOf<T extends readonly unknown[]>(...items: { readonly [K in keyof T]: Guard<T[K]> }): Guard<T> {
  return (value): value is T =>
    Array.isArray(value) && value.length === items.length && items.every((item, index) => item(value[index]));
}

export function objectOf<T extends object>(members: { readonly [K in keyof T]: Guard<T[K]> }): Guard<T> {
  const forms = Object.entries<Guard<unknown>>(members);
  return (value): value is T => {
    if (typeof value !== 'object' || value === null) return false;
    const given = new Map<string, unknown>(Object.entries(value));
    return forms.every(([name, form]) => form(given.get(name)));
  };
}
