import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../../server/src/yaml/line-index.ts';

describe('a line index', () => {
  const lines = new LineIndex('ab\ncd\r\n\re😀f\n');

  it('ends lines with LF, CRLF and CR', () => {
    assert.equal(lines.count, 5);
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((line) => lines.line(line)),
      ['ab', 'cd', '', 'e😀f', ''],
    );
    assert.deepEqual([lines.line(-1), lines.line(5)], ['', '']);
  });

  it('counts lines and UTF-16 code units from zero', () => {
    assert.deepEqual(lines.position(0), { line: 0, character: 0 });
    assert.deepEqual(lines.position(2), { line: 0, character: 2 });
    assert.deepEqual(lines.position(3), { line: 1, character: 0 });
    assert.deepEqual(lines.position(7), { line: 2, character: 0 });
    assert.deepEqual(lines.position(11), { line: 3, character: 3 });
    assert.deepEqual(lines.position(13), { line: 4, character: 0 });
    assert.equal(lines.offset({ line: 3, character: 3 }), 11);
  });

  it('takes what is outside for the nearest place inside', () => {
    assert.deepEqual(lines.position(-1), { line: 0, character: 0 });
    assert.deepEqual(lines.position(99), { line: 4, character: 0 });
    assert.deepEqual(lines.position(6), { line: 1, character: 2 }, 'within a CRLF');
    assert.equal(lines.offset({ line: 1, character: 99 }), 5);
    assert.equal(lines.offset({ line: 1, character: -1 }), 3);
    assert.equal(lines.offset({ line: -1, character: 5 }), 0);
    assert.equal(lines.offset({ line: 99, character: 0 }), 13);
  });

  it('has one line for an empty text', () => {
    const empty = new LineIndex('');
    assert.deepEqual(
      [empty.count, empty.line(0), empty.position(0), empty.offset({ line: 0, character: 1 })],
      [1, '', { line: 0, character: 0 }, 0],
    );
  });

  it('leads from each offset to a position and back', () => {
    const text = fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', '😀', ' ')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (content) => {
        const index = new LineIndex(content);
        for (let offset = 0; offset <= content.length; offset++) {
          const isWithinCrlf = content.slice(offset - 1, offset + 1) === '\r\n' && offset > 0;
          assert.equal(index.offset(index.position(offset)), isWithinCrlf ? offset - 1 : offset);
        }
        const all = Array.from({ length: index.count }, (_, line) => index.line(line));
        assert.deepEqual(all, content.split(/\r\n|\n|\r/));
      }),
    );
  });
});
