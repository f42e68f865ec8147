import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  below,
  splitMix64,
  type Words,
  wordsOf,
  xoshiro256StarStar,
} from '../../../../server/src/planning/sampling/generator.ts';

const take = (count: number, words: Words) => Array.from({ length: count }, () => words());

describe('the generator of samples', () => {
  it('agrees with the published words of SplitMix64', () => {
    assert.deepEqual(take(5, splitMix64(1234567n)), [
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
      4593380528125082431n,
      16408922859458223821n,
    ]);
  });

  it('agrees with the published words of xoshiro256**', () => {
    assert.deepEqual(take(10, xoshiro256StarStar([1n, 2n, 3n, 4n])), [
      11520n,
      0n,
      1509978240n,
      1215971899390074240n,
      1216172134540287360n,
      607988272756665600n,
      16172922978634559625n,
      8476171486693032832n,
      10595114339597558777n,
      2904607092377533576n,
    ]);
  });

  it('fills its state from the seed', () => {
    const fill = splitMix64(2026n);
    const words = xoshiro256StarStar([fill(), fill(), fill(), fill()]);
    assert.deepEqual(take(4, wordsOf(2026)), take(4, words));
  });

  it('gives integers below the bound, by the upper half of the product with it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), fc.maxSafeNat(), (bound, seed) => {
        const number = below(bound, wordsOf(seed));
        return Number.isInteger(number) && number >= 0 && number < bound;
      }),
    );
    assert.equal(
      below(10, () => 2n ** 63n + 1n),
      5,
    );
  });

  it('draws again where a word would favour some', () => {
    // 2^64 mod 3 is 1: of the words, 0 is the one too many.
    const words = [0n, 2n ** 64n - 1n];
    assert.equal(
      below(3, () => words.shift() ?? 0n),
      2,
    );
    assert.deepEqual(words, []);
  });
});
