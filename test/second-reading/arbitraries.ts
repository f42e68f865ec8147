import fc from 'fast-check';

/** A value in so many of ten cases, and none in the others. */
export function sometimes<T>(tenths: number, value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 10 - tenths, arbitrary: fc.constant(undefined) },
    { weight: tenths, arbitrary: value },
  );
}

/** Some of a list, at least one, in its order. */
export function some(all: readonly string[], maxLength: number): fc.Arbitrary<string[]> {
  return fc.subarray([...all], { minLength: 1, maxLength });
}

/** A mapping from some of the keys. */
export function mapping<T>(keys: readonly string[], value: fc.Arbitrary<T>, maxKeys = keys.length) {
  return fc.dictionary(fc.constantFrom(...keys), value, { maxKeys, noNullPrototype: true, size: 'max' });
}

/** Some things with ids of a letter and a number. */
export function numbered<T>(letter: string, value: fc.Arbitrary<T>, maxLength: number) {
  return fc.array(value, { maxLength }).map((all) => all.map((one, number) => ({ ...one, id: `${letter}-${number}` })));
}
