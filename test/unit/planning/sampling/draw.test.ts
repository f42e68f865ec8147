import assert from 'node:assert/strict';
import fc from 'fast-check';
import { allocate } from '../../../../server/src/planning/sampling/allocate.ts';
import { drawRandom, drawStratified, drawSystematic } from '../../../../server/src/planning/sampling/draw.ts';
import { sampleSize } from '../../../../server/src/planning/sampling/size.ts';

const populationAndSize = fc
  .integer({ min: 1, max: 400 })
  .chain((population) => fc.tuple(fc.constant(population), fc.integer({ min: 1, max: population }), fc.nat()));

function assertSample(drawn: readonly number[], population: number, size: number): void {
  assert.equal(drawn.length, size);
  assert.equal(new Set(drawn).size, size);
  assert.deepEqual(
    drawn,
    [...drawn].sort((a, b) => a - b),
  );
  assert.ok(drawn.every((number) => Number.isInteger(number) && number >= 0 && number < population));
}

describe('drawing a sample', () => {
  it('gives as many members as wanted, each once, in order', () => {
    fc.assert(
      fc.property(populationAndSize, ([population, size, seed]) => {
        assertSample(drawRandom(population, size, seed), population, size);
        assertSample(drawSystematic(population, size, seed), population, size);
      }),
    );
  });

  it('gives the rows that docs/planning.md lists', () => {
    assert.deepEqual(drawRandom(100, 10, 2026), [2, 6, 29, 30, 57, 79, 81, 84, 87, 89]);
    assert.deepEqual(drawSystematic(103, 10, 2026), [5, 16, 26, 36, 47, 57, 67, 78, 88, 98]);
  });

  it('draws every member of a population as often as any other', () => {
    const counts = { random: Array<number>(10).fill(0), systematic: Array<number>(10).fill(0) };
    for (let seed = 0; seed < 20_000; seed += 1) {
      for (const at of drawRandom(10, 3, seed)) counts.random[at] = (counts.random[at] ?? 0) + 1;
      for (const at of drawSystematic(10, 3, seed)) counts.systematic[at] = (counts.systematic[at] ?? 0) + 1;
    }
    // 6,000 are expected; a standard deviation is 65.
    for (const count of [...counts.random, ...counts.systematic]) assert.ok(Math.abs(count - 6_000) < 350, `${count}`);
  });

  it('keeps equal distances in a systematic sample', () => {
    fc.assert(
      fc.property(populationAndSize, ([population, size, seed]) => {
        const drawn = drawSystematic(population, size, seed);
        const least = Math.floor(population / size);
        const distances = drawn.slice(1).map((at, index) => at - (drawn[index] ?? 0));
        return distances.every((distance) => distance === least || distance === least + 1);
      }),
    );
  });

  it('takes of each group its share, and one at least', () => {
    assert.deepEqual(allocate([50, 30, 20], 10), [5, 3, 2]);
    assert.deepEqual(allocate([98, 1, 1], 10), [8, 1, 1]);
    assert.deepEqual(allocate([1, 1, 1], 3), [1, 1, 1]);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 }),
        fc.nat(),
        (members, more) => {
          const all = members.reduce((sum, each) => sum + each, 0);
          const size = members.length + (more % (all - members.length + 1));
          const shares = allocate(members, size);
          assert.equal(
            shares.reduce((sum, each) => sum + each, 0),
            size,
          );
          assert.ok(shares.every((share, index) => share >= 1 && share <= (members[index] ?? 0)));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('draws within the groups, whatever order these come in', () => {
    const strata = [
      { name: 'support', members: [0, 2, 4, 6] },
      { name: 'sales', members: [1, 3, 5, 7, 8, 9] },
    ];
    const drawn = drawStratified(strata, 5, 7);
    assertSample(drawn, 10, 5);
    assert.equal(drawn.filter((at) => strata[0]?.members.includes(at)).length, 2);
    assert.deepEqual(drawStratified([...strata].reverse(), 5, 7), drawn);
  });
});

describe('the size of a sample', () => {
  it('is that of the published tables for attribute sampling', () => {
    const size = (confidence: number, expected: number, tolerable: number) => {
      const found = sampleSize({ confidence, expected, tolerable });
      return found && `${found.size}(${found.acceptable})`;
    };
    assert.deepEqual(
      [0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.1, 0.15, 0.2].map((tolerable) => size(0.95, 0, tolerable)),
      ['149(0)', '99(0)', '74(0)', '59(0)', '49(0)', '42(0)', '36(0)', '32(0)', '29(0)', '19(0)', '14(0)'],
    );
    assert.deepEqual(
      [size(0.95, 0.01, 0.05), size(0.95, 0.01, 0.04), size(0.95, 0.02, 0.05)],
      ['93(1)', '156(2)', '181(4)'],
    );
    assert.deepEqual([size(0.9, 0, 0.05), size(0.9, 0.01, 0.05)], ['45(0)', '77(1)']);
  });

  it('is smaller for a small population, and never more than all', () => {
    const aim = { confidence: 0.95, expected: 0, tolerable: 0.05 };
    assert.deepEqual(sampleSize(aim, 100), { size: 45, acceptable: 0 });
    assert.deepEqual(sampleSize(aim, 10), { size: 10, acceptable: 0 });
    assert.deepEqual(sampleSize(aim, 1_000_000), { size: 59, acceptable: 0 });
  });

  it('is none where the aim makes no sense', () => {
    assert.equal(sampleSize({ confidence: 0.95, expected: 0.05, tolerable: 0.05 }), undefined);
    assert.equal(sampleSize({ confidence: 1, expected: 0, tolerable: 0.05 }), undefined);
  });
});
