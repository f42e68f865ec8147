import assert from 'node:assert/strict';
import { Graph } from '../../../server/src/engine/graph/graph.ts';
import type { Derived } from '../../../server/src/engine/graph/values.ts';

describe('the graph of values', () => {
  let graph: Graph;
  /** What was computed or run since the last look, in order. */
  let log: string[];
  beforeEach(() => {
    graph = new Graph();
    log = [];
  });

  function derived<T>(name: string, compute: () => T): Derived<T> {
    return graph.derived(() => {
      log.push(name);
      return compute();
    });
  }

  function watch(name: string, read: () => unknown) {
    return graph.watch(() => {
      log.push(`${name}=${outcome(read)}`);
    });
  }

  function outcome(read: () => unknown): string {
    try {
      return String(read());
    } catch (error) {
      return String(error);
    }
  }

  /** Settles, and tells what that made run. */
  function ran(): readonly string[] {
    graph.settle();
    return log.splice(0);
  }

  it('runs a watcher once, and again only after what it read has changed', () => {
    const read = graph.cell(1);
    const other = graph.cell(1);
    watch('watcher', () => read.get());
    assert.deepEqual(ran(), ['watcher=1']);
    assert.deepEqual(ran(), []);
    other.set(2);
    assert.deepEqual(ran(), []);
    read.set(2);
    assert.deepEqual(ran(), ['watcher=2']);
  });

  it('runs nothing between two settlements', () => {
    const cell = graph.cell(1);
    watch('watcher', () => cell.get());
    ran();
    cell.set(2);
    cell.set(3);
    assert.deepEqual(log, []);
    assert.deepEqual(ran(), ['watcher=3']);
  });

  it('tells how many watchers ran', () => {
    const cell = graph.cell(1);
    graph.watch(() => cell.get());
    graph.watch(() => {});
    assert.equal(graph.settle(), 2);
    cell.set(2);
    assert.equal(graph.settle(), 1);
    assert.equal(graph.settle(), 0);
  });

  it('takes an equal value for the same value', () => {
    const cell = graph.cell<unknown>({ list: [1, new Map([['a', new Set([1])]])] });
    watch('watcher', () => JSON.stringify(cell.get()));
    ran();
    cell.set({ list: [1, new Map([['a', new Set([1])]])] });
    assert.deepEqual(ran(), []);
    cell.set({ list: [1, new Map([['a', new Set([2])]])] });
    assert.equal(ran().length, 1);
  });

  it('computes a derived value when it is asked for, and once for all who ask', () => {
    const cell = graph.cell(1);
    const double = derived('double', () => cell.get() * 2);
    assert.deepEqual(log, []);
    watch('a', () => double.get());
    watch('b', () => double.get());
    assert.deepEqual(ran(), ['double', 'a=2', 'b=2']);
    assert.equal(double.get(), 2);
    assert.deepEqual(log, []);
  });

  it('stops a change where a derived value comes out equal', () => {
    const cell = graph.cell(3);
    const isOdd = derived('odd', () => cell.get() % 2 === 1);
    const word = derived('word', () => (isOdd.get() ? 'odd' : 'even'));
    watch('watcher', () => word.get());
    assert.deepEqual(ran(), ['word', 'odd', 'watcher=odd']);
    cell.set(5);
    assert.deepEqual(ran(), ['odd']);
    cell.set(6);
    assert.deepEqual(ran(), ['odd', 'word', 'watcher=even']);
  });

  it('does not see a change that is taken back', () => {
    const cell = graph.cell(1);
    const double = derived('double', () => cell.get() * 2);
    watch('watcher', () => double.get());
    ran();
    cell.set(2);
    cell.set(1);
    assert.deepEqual(ran(), ['double']);
  });

  it('computes what two ways lead to once, after everything beneath it', () => {
    const cell = graph.cell(1);
    const left = derived('left', () => cell.get() + 1);
    const right = derived('right', () => cell.get() * 10);
    const sum = derived('sum', () => left.get() + right.get());
    watch('watcher', () => sum.get());
    ran();
    cell.set(2);
    assert.deepEqual(ran().toSorted(), ['left', 'right', 'sum', 'watcher=23']);
  });

  it('goes by what was read the last time', () => {
    const which = graph.cell<'a' | 'b'>('a');
    const a = graph.cell(1);
    const b = graph.cell(2);
    const chosen = derived('chosen', () => (which.get() === 'a' ? a.get() : b.get()));
    watch('watcher', () => chosen.get());
    ran();
    b.set(20);
    assert.deepEqual(ran(), []);
    which.set('b');
    assert.deepEqual(ran(), ['chosen', 'watcher=20']);
    a.set(10);
    assert.deepEqual(ran(), []);
    b.set(30);
    assert.deepEqual(ran(), ['chosen', 'watcher=30']);
  });

  it('keeps one value for each key of a family', () => {
    const cell = graph.cell(1);
    const times = graph.family((factor: number) => {
      log.push(`times ${factor}`);
      return factor === 0 ? 0 : cell.get() * factor;
    });
    watch('watcher', () => times(0) + times(2) + times(2) + times(3));
    assert.deepEqual(ran(), ['times 0', 'times 2', 'times 3', 'watcher=7']);
    cell.set(2);
    assert.deepEqual(ran(), ['times 2', 'times 3', 'watcher=14']);
  });

  describe('errors', () => {
    it('keeps one like a value, for all who ask', () => {
      const cell = graph.cell(-1);
      const root = derived('root', () => rootOf(cell.get()));
      watch('a', () => root.get());
      watch('b', () => root.get());
      assert.deepEqual(ran(), ['root', 'a=Error: -1 has no root', 'b=Error: -1 has no root']);
    });

    it('recovers when the reason is gone, and fails again when it is back', () => {
      const cell = graph.cell(-1);
      const root = derived('root', () => rootOf(cell.get()));
      watch('watcher', () => root.get());
      ran();
      cell.set(9);
      assert.deepEqual(ran(), ['root', 'watcher=3']);
      cell.set(-4);
      assert.deepEqual(ran(), ['root', 'watcher=Error: -4 has no root']);
    });

    it('stops a change where an error says the same', () => {
      const cell = graph.cell(1);
      const broken = derived('broken', () => {
        throw new Error(cell.get() > 0 ? 'too large' : 'too small');
      });
      watch('watcher', () => broken.get());
      ran();
      cell.set(2);
      assert.deepEqual(ran(), ['broken']);
      cell.set(-1);
      assert.deepEqual(ran(), ['broken', 'watcher=Error: too small']);
    });

    it('does not attribute later readings to a computation that threw', () => {
      const cell = graph.cell(1);
      const other = graph.cell(1);
      const broken = derived('broken', () => {
        throw new Error(`broken ${cell.get()}`);
      });
      watch('watcher', () => `${outcome(() => broken.get())} ${other.get()}`);
      ran();
      other.set(2);
      assert.deepEqual(ran(), ['watcher=Error: broken 1 2']);
    });

    it('runs the other watchers the next time where one throws', () => {
      const cell = graph.cell(0);
      watch('before', () => cell.get());
      graph.watch(() => {
        if (cell.get() === 1) throw new Error('thrown by a watcher');
      });
      watch('after', () => cell.get());
      ran();
      cell.set(1);
      assert.throws(() => graph.settle(), /thrown by a watcher/);
      assert.deepEqual(ran(), ['before=1', 'after=1']);
      cell.set(2);
      assert.deepEqual(ran(), ['before=2', 'after=2']);
    });
  });

  describe('a value that depends on itself', () => {
    it('is an error and no endless loop, and is none any more when the circle is open', () => {
      const closed = graph.cell(true);
      const first: Derived<number> = derived('first', () => second.get() + 1);
      const second: Derived<number> = derived('second', () => (closed.get() ? first.get() : 10));
      watch('watcher', () => first.get());
      graph.settle();
      assert.match(String(log.at(-1)), /watcher=Error: .*depends on itself/);
      closed.set(false);
      graph.settle();
      assert.equal(log.at(-1), 'watcher=11');
      closed.set(true);
      graph.settle();
      assert.match(String(log.at(-1)), /watcher=Error: .*depends on itself/);
    });

    it('is seen by all who read a part of the circle, and each follows changes afterwards', () => {
      const cell = graph.cell(0);
      const a: Derived<number> = graph.derived(() => (cell.get() === 1 ? b.get() : cell.get()));
      const b: Derived<number> = graph.derived(() => a.get() + 1);
      const c = graph.derived(() => b.get() + 1);
      for (const [name, value] of Object.entries({ a, b, c })) watch(name, () => value.get());
      for (const value of [0, 1, 2, 1, 1, 3]) {
        cell.set(value);
        const seen = ran().map((line) => (line.includes('depends on itself') ? `${line[0]} fails` : line));
        if (value === 1) assert.ok(seen.every((line) => line.endsWith('fails')));
        else assert.deepEqual([...seen].sort(), [`a=${value}`, `b=${value + 1}`, `c=${value + 2}`]);
      }
    });
  });

  describe('what nobody reads', () => {
    it('is not computed', () => {
      const cell = graph.cell(1);
      const double = derived('double', () => cell.get() * 2);
      double.get();
      ran();
      cell.set(2);
      assert.deepEqual(ran(), []);
      assert.equal(double.get(), 4);
      assert.deepEqual(log, ['double']);
    });

    it('runs the watcher that reads it again just once', () => {
      const isRead = graph.cell(true);
      const cell = graph.cell(1);
      const double = derived('double', () => cell.get() * 2);
      watch('watcher', () => isRead.get() && double.get());
      assert.deepEqual(ran(), ['double', 'watcher=2']);
      isRead.set(false);
      assert.deepEqual(ran(), ['watcher=false']);
      cell.set(2);
      assert.deepEqual(ran(), []);
      isRead.set(true);
      assert.deepEqual(ran(), ['double', 'watcher=4']);
      assert.deepEqual(ran(), []);
      cell.set(3);
      assert.deepEqual(ran(), ['double', 'watcher=6']);
    });

    it('is let go, with what it alone has read, and made anew for who asks again', () => {
      const isRead = graph.cell(true);
      const cell = graph.cell(1);
      const inner = graph.family((factor: number) => {
        log.push(`inner ${factor}`);
        return cell.get() * factor;
      });
      const outer = graph.family((factor: number) => {
        log.push(`outer ${factor}`);
        return inner(factor) + 1;
      });
      watch('watcher', () => isRead.get() && outer(2));
      assert.deepEqual(ran(), ['outer 2', 'inner 2', 'watcher=3']);
      isRead.set(false);
      assert.deepEqual(ran(), ['watcher=false']);
      isRead.set(true);
      assert.deepEqual(ran(), ['outer 2', 'inner 2', 'watcher=3']);
      cell.set(2);
      assert.deepEqual(ran().toSorted(), ['inner 2', 'outer 2', 'watcher=5']);
    });

    it('does so also where one value stands behind another', () => {
      const isRead = graph.cell(true);
      const cell = graph.cell(1);
      const inner = derived('inner', () => cell.get() * 2);
      const outer = derived('outer', () => inner.get() + 1);
      watch('watcher', () => isRead.get() && outer.get());
      isRead.set(false);
      ran();
      for (const value of [2, 3]) {
        cell.set(value);
        ran();
      }
      isRead.set(true);
      assert.deepEqual(ran(), ['outer', 'inner', 'watcher=7']);
      assert.deepEqual(ran(), []);
    });
  });

  describe('a watcher that is stopped', () => {
    it('runs no more', () => {
      const cell = graph.cell(1);
      const watcher = watch('watcher', () => cell.get());
      ran();
      cell.set(2);
      graph.stop(watcher);
      assert.deepEqual(ran(), []);
      cell.set(3);
      assert.deepEqual(ran(), []);
    });

    it('never runs where it is stopped before it has', () => {
      graph.stop(watch('watcher', () => 1));
      assert.deepEqual(ran(), []);
    });

    it('does not run where another one stops it while they run', () => {
      graph.watch(() => graph.stop(second));
      const second = watch('second', () => 1);
      assert.deepEqual(ran(), []);
    });

    it('leaves what it alone has read to rest', () => {
      const cell = graph.cell(1);
      const double = derived('double', () => cell.get() * 2);
      const watcher = watch('watcher', () => double.get());
      ran();
      graph.stop(watcher);
      cell.set(2);
      assert.deepEqual(ran(), []);
    });
  });
});

function rootOf(number: number): number {
  if (number < 0) throw new Error(`${number} has no root`);
  return Math.sqrt(number);
}
