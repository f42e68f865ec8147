import assert from 'node:assert/strict';
import { Stopwatch } from '../../../server/src/cli/stats/stopwatch.ts';

describe('a stopwatch', () => {
  let now = 0;
  let watch: Stopwatch;
  const pass = (time: number) => {
    now += time;
  };

  beforeEach(() => {
    now = 100;
    watch = new Stopwatch(() => now);
  });

  it('counts time once, for the innermost part', () => {
    const result = watch.time('outer', () => {
      pass(1);
      watch.time('inner', () => pass(10));
      pass(2);
      watch.time('inner', () => watch.time('innermost', () => pass(100)));
      return 'done';
    });
    pass(1_000);
    assert.equal(result, 'done');
    assert.deepEqual(Object.fromEntries(watch.times), { outer: 3, inner: 10, innermost: 100 });
    assert.deepEqual([watch.count('outer'), watch.count('inner'), watch.count('other')], [1, 2, 0]);
  });

  it('goes on where work throws', () => {
    watch.time('outer', () => {
      assert.throws(() =>
        watch.time('inner', () => {
          pass(5);
          throw new Error('no');
        }),
      );
      pass(7);
    });
    assert.deepEqual(Object.fromEntries(watch.times), { outer: 7, inner: 5 });
  });

  it('counts the time of several waits once', async () => {
    const ends: (() => void)[] = [];
    const wait = () => watch.wait('disk', () => new Promise<void>((resolve) => ends.push(resolve)));
    const [first, second] = [wait(), wait()];
    pass(5);
    ends[0]?.();
    await first;
    pass(6);
    ends[1]?.();
    await second;
    pass(1_000);
    assert.equal(watch.times.get('disk'), 11);
    await assert.rejects(
      watch.wait('disk', async () => {
        pass(2);
        throw new Error('no');
      }),
    );
    assert.equal(watch.times.get('disk'), 13);
  });
});
