import assert from 'node:assert/strict';
import { openFont } from '../../../../server/src/report/pdf/generated/library.js';
import { builtInFont } from '../../../../server/src/report/pdf/typesetting/built-in-fonts.ts';
import { directionOf } from '../../../../server/src/report/pdf/typesetting/direction.ts';

const font = openFont(builtInFont('regular'));
assert.ok(!('fonts' in font));
const face = { name: 'Regular', font, thickened: false };

/** The parts of a text as they stand from left to right; letters within a word are turned by their font. */
function inOrder(text: string): readonly string[] {
  const { inOrder: ordered } = directionOf(text);
  return ordered([{ text, face, slanted: false }], 0).map((run) => run.text);
}

describe('the direction of text in a PDF', () => {
  it('is left to right for most scripts, which stay in one piece', () => {
    assert.deepEqual(inOrder('Audit (2026) Ж Ω'), ['Audit (2026) Ж Ω']);
    assert.equal(directionOf('Audit').rightToLeft, false);
  });

  it('is right to left where the first letter is: words in the opposite order, numbers as they are', () => {
    assert.equal(directionOf('שלום עולם').rightToLeft, true);
    assert.deepEqual(inOrder('שלום עולם'), ['עולם', ' ', 'שלום']);
    assert.deepEqual(inOrder('סעיף 9.2'), ['9.2', ' ', 'סעיף']);
  });

  it('turns words within a text of the other direction, and brackets with them', () => {
    assert.equal(directionOf('The word שלום עולם here').rightToLeft, false);
    assert.deepEqual(inOrder('The word שלום עולם here'), ['The word ', 'עולם', ' ', 'שלום', ' here']);
    assert.equal(inOrder('א (ב)').at(-1), 'א');
    assert.equal(inOrder('ב [').join('|'), ']| |ב');
  });
});
