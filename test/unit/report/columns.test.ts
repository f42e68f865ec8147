import assert from 'node:assert/strict';
import fc from 'fast-check';
import { columnWidths, isSideways } from '../../../server/src/report/columns.ts';
import {
  type Column,
  dayColumn,
  longColumn,
  markColumn,
  numberColumn,
  type Table,
  textColumn,
} from '../../../server/src/report/document/blocks.ts';

function tableOf(columns: readonly Column[], row: readonly string[] = columns.map(() => '')): Table {
  return { kind: 'table', caption: 'Table', columns, rows: [row] };
}

describe('the columns of a table on paper', () => {
  it('relate to each other as is wished where there is room', () => {
    assert.deepEqual(columnWidths(tableOf([textColumn('a', 1), longColumn('b', 3)]), 100), [25, 75]);
  });

  it('are wide enough for days and words, at the cost of those that have most', () => {
    const [day = 0, word = 0, long = 0] = columnWidths(
      tableOf([dayColumn('Due'), textColumn('Type', 1), longColumn('Text', 20)], ['', 'nonconformity', 'Some words']),
      176,
    );
    assert.ok(day >= 20);
    assert.ok(word >= 13 * 1.7);
    assert.ok(long < (176 * 20) / 22);
  });

  it('break long words first where room is scarce', () => {
    const columns = Array.from({ length: 8 }, (_, index) => textColumn(`c${index}`, 1));
    const widths = columnWidths(tableOf(columns, ['Hamburg', ...columns.slice(1).map(() => 'x'.repeat(64))]), 176);
    assert.ok((widths[0] ?? 0) >= 7 * 1.7);
  });

  it('share the whole room, whatever they are', () => {
    const column: fc.Arbitrary<Column> = fc.record({
      title: fc.string({ maxLength: 30 }),
      kind: fc.constantFrom('text', 'number', 'day', 'mark'),
      width: fc.integer({ min: 1, max: 9 }),
      long: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 40 }), fc.constantFrom(100, 9866), (columns, room) => {
        const widths = columnWidths(tableOf(columns), room);
        assert.ok(widths.every((width) => width > 0));
        assert.ok(Math.abs(widths.reduce((sum, width) => sum + width, 0) - room) < 1e-6);
      }),
    );
  });

  it('want paper on its side when they are many that cannot be broken', () => {
    assert.ok(!isSideways(tableOf(Array.from({ length: 8 }, () => textColumn('x', 3)))));
    assert.ok(!isSideways(tableOf([longColumn('x'), ...Array.from({ length: 8 }, () => numberColumn('x'))])));
    assert.ok(isSideways(tableOf([longColumn('x'), ...Array.from({ length: 12 }, () => markColumn('x'))])));
  });
});
