/** Whether two plain values (JSON, `Map`, `Set`) say the same. Same objects are equal at once. */
export function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => equal(item, b[i]));
  if (a instanceof Map) return b instanceof Map && equal([...a], [...b]);
  if (a instanceof Set) return b instanceof Set && equal([...a], [...b]);
  if (Array.isArray(b) || b instanceof Map || b instanceof Set) return false;
  return equalFields(a, b);
}

function equalFields(a: object, b: object): boolean {
  const left = Object.entries(a);
  const right = b as Readonly<Record<string, unknown>>;
  if (left.length !== Object.keys(right).length) return false;
  return left.every(([key, value]) => Object.hasOwn(right, key) && equal(value, right[key]));
}
