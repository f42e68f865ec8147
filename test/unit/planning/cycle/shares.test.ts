import assert from 'node:assert/strict';
import fc from 'fast-check';
import { daysFor, type Share, shareOut } from '../../../../server/src/planning/cycle/shares.ts';

const given = fc
  .record({
    promised: fc.integer({ min: 1, max: 30 }),
    open: fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
    again: fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
    weights: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 30, maxLength: 30 }),
    audits: fc.integer({ min: 1, max: 6 }),
    requirementsPerDay: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ promised: count, open, again, weights, ...rest }) => {
    const promised = Array.from({ length: count }, (_, at) => `${at}`);
    return {
      ...rest,
      promised,
      open: promised.filter((_, at) => open[at]),
      again: promised.filter((_, at) => again[at]),
      weight: (requirement: string) => weights[Number(requirement)] ?? 0,
    };
  });

const count = ({ once, again }: Share) => once.length + again.length;

describe('sharing requirements out among audits', () => {
  it('covers each once, as many in each, the most urgent first, and leaves no audit with nothing', () => {
    fc.assert(
      fc.property(given, (toShare) => {
        const shares = shareOut(toShare, undefined);
        assert.ok(!('needed' in shares));
        assert.equal(shares.length, toShare.audits);
        const once = shares.flatMap((share) => share.once);
        assert.deepEqual([...once].sort(), [...toShare.open].sort());
        const weights = once.map(toShare.weight);
        assert.deepEqual(
          weights,
          weights.toSorted((a, b) => b - a),
        );
        const sizes = shares.map((share) => share.once.length);
        assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1);
        for (const share of shares) {
          assert.ok(count(share) > 0);
          assert.equal(new Set([...share.once, ...share.again]).size, count(share));
          const taken = [...share.once, ...share.again];
          assert.ok(toShare.again.every((id) => taken.includes(id)));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps to a budget, leaves out nothing that costs no day, and refuses only what is impossible', () => {
    fc.assert(
      fc.property(given, fc.integer({ min: 0, max: 40 }), (toShare, budget) => {
        const { requirementsPerDay, audits, open } = toShare;
        const shares = shareOut(toShare, budget);
        // Each audit has one requirement at least, and each requirement takes its part of a day.
        const least = Math.max(audits, daysFor(open.length, requirementsPerDay));
        if ('needed' in shares) {
          assert.equal(shares.needed, least);
          assert.ok(budget < least);
          return;
        }
        const days = (of: readonly number[]) => of.reduce((sum, each) => sum + daysFor(each, requirementsPerDay), 0);
        const counts = shares.map(count);
        assert.ok(days(counts) <= budget);
        assert.deepEqual([...shares.flatMap((share) => share.once)].sort(), [...open].sort());
        for (const [index, share] of shares.entries()) {
          assert.ok(count(share) > 0);
          if (share.leftOut.length === 0) continue;
          const more = counts.map((each, at) => each + Number(at === index));
          assert.ok(days(more) > budget, 'there is room for one more');
        }
      }),
      { numRuns: 3_000 },
    );
  });
});
