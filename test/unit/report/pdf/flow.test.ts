import assert from 'node:assert/strict';
import { flow, type Piece, type Place } from '../../../../server/src/report/pdf/flow.ts';

/** Pages of 100 points, on which pieces write down where they stand. */
class Sheets {
  readonly room = { width: 50, height: 100 };
  readonly corner: Place = { x: 10, y: 20 };
  readonly drawn: string[][] = [[]];

  begin(): void {
    this.drawn.push([]);
  }

  piece(name: string, height: number, { gap = 0, keep = false, head }: Partial<Options> = {}): Piece {
    const write = (what: string, { x, y }: Place) => {
      assert.equal(x, 10);
      this.drawn.at(-1)?.push(`${what}@${y - 20}`);
    };
    return {
      height,
      gap,
      keepWithNext: keep,
      ...(head === undefined ? {} : { head: { height: head, draw: (place) => write('head', place) } }),
      draw: (place) => write(name, place),
    };
  }
}

interface Options {
  readonly gap: number;
  readonly keep: boolean;
  readonly head: number;
}

describe('the flow of a report over its pages', () => {
  it('puts pieces below each other, with their gaps, but none at the top of a page', () => {
    const sheets = new Sheets();
    const pieces = [40, 40, 40].map((height, index) => sheets.piece(`p${index}`, height, { gap: 5 }));
    assert.equal(flow(pieces, sheets, 0), 40);
    assert.deepEqual(sheets.drawn, [['p0@0', 'p1@45'], ['p2@0']]);
  });

  it('goes on below what is there', () => {
    const sheets = new Sheets();
    assert.equal(flow([sheets.piece('p', 30, { gap: 10 })], sheets, 20), 60);
    assert.deepEqual(sheets.drawn, [['p@30']]);
  });

  it('keeps together what belongs together', () => {
    const sheets = new Sheets();
    const pieces = [sheets.piece('text', 60), sheets.piece('heading', 20, { keep: true }), sheets.piece('line', 30)];
    flow(pieces, sheets, 0);
    assert.deepEqual(sheets.drawn, [['text@0'], ['heading@0', 'line@20']]);
  });

  it('parts what belongs together where it is higher than a page', () => {
    const sheets = new Sheets();
    const pieces = [50, 30, 60].map((height, index) => sheets.piece(`p${index}`, height, { keep: true }));
    flow(pieces, sheets, 10);
    assert.deepEqual(sheets.drawn, [['p0@10', 'p1@60'], ['p2@0']]);
  });

  it('shows the head of a table again where a page begins with a row', () => {
    const sheets = new Sheets();
    const rows = [50, 40, 40, 40].map((height, index) => sheets.piece(`row${index}`, height, { head: 10 }));
    flow([sheets.piece('head', 10, { keep: true }), ...rows], sheets, 0);
    assert.deepEqual(sheets.drawn, [
      ['head@0', 'row0@10', 'row1@60'],
      ['head@0', 'row2@10', 'row3@50'],
    ]);
  });

  it('draws a piece that is higher than a page, and goes on', () => {
    const sheets = new Sheets();
    flow([sheets.piece('a', 10), sheets.piece('giant', 150), sheets.piece('b', 10)], sheets, 0);
    assert.deepEqual(sheets.drawn, [['a@0'], ['giant@0'], ['b@0']]);
  });
});
