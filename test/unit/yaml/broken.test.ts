import assert from 'node:assert/strict';
import { at, excerpt, onlyDocument, values } from './reading.ts';

const aboveBlock = { a: { b: { c: '1' }, ti: { d: '2', e: ['3'] } }, g: '4' };
const bracketInItem = { a: [{ b: ['c'], d: '1', e: '2' }, { f: '3' }], g: '4' };

describe('what can be read of a broken document', () => {
  for (const [what, text, expected] of [
    ['a line just begun', 'a: 1\nti\nb: 2\n', { a: '1', ti: null, b: '2' }],
    ['a first line just begun', 'ti\na: 1\nb: 2\n', { ti: null, a: '1', b: '2' }],
    ['a line just begun in a mapping', 'a:\n  ti\n  b: 1\nc: 2\n', { a: { ti: null, b: '1' }, c: '2' }],
    [
      'a line just begun in a list',
      'a:\n  - b: 1\n    ti\n    c: 2\n  - ti\n    d: 3\n',
      {
        a: [
          { b: '1', ti: null, c: '2' },
          { ti: null, d: '3' },
        ],
      },
    ],
    ['a key just begun above its block', 'a:\n  b:\n    c: 1\n  ti\n    d: 2\n    e: [3]\ng: 4\n', aboveBlock],
    ['a quoted key just begun', '"ti"\n"a": 1\nb: 2\n', { ti: null, a: '1', b: '2' }],
    [
      'a quoted key just begun in a mapping',
      'a:\n  "ti"   # so far\n\n  b: 1\nc: 2\n',
      { a: { ti: null, b: '1' }, c: '2' },
    ],
    [
      'an unclosed bracket in the first line of an item',
      'a:\n  - b: [c\n    d: 1\n    e: 2\n  - f: 3\ng: 4\n',
      bracketInItem,
    ],
    ['two lines just begun', 'one\ntwo \n\na: 1\n', { one: null, two: null, a: '1' }],
    ['a last line just begun', 'a: 1\nti', { a: '1', ti: null }],
    ['a colon without a space', 'a: 1\nb:2\nc: 3\n', { a: '1', 'b:2': null, c: '3' }],
    ['a second colon', 'a: b: c\nd: 1\n', { a: 'b', d: '1' }],
    [
      'second colons',
      'a: b: c: d\ne: [f]: g\nh: *i : j\nk: "l": m\nn: 1\n',
      {
        a: 'b',
        e: ['f'],
        h: null,
        k: 'l',
        n: '1',
      },
    ],
    ['a second colon in brackets', 'a: {b: c: d, e: f}\ng: 1\n', { a: { b: 'c', e: 'f' }, g: '1' }],
    ['an unclosed double quote', 'a: "b c\nd: 1\n', { a: 'b c', d: '1' }],
    ['an unclosed single quote', "a:\n  b: 'c\n  d: 1\ne: 2\n", { a: { b: 'c', d: '1' }, e: '2' }],
    ['an unclosed quote in brackets', 'a: [b, "c\nd: 1\n', { a: ['b', 'c'], d: '1' }],
    ['an unclosed quote with a comment', 'a: "b # c\r\nd: 1\r\n', { a: 'b # c', d: '1' }],
    ['a quote and nothing else', 'a: 1\nb: "', { a: '1', b: '' }],
    ['an unclosed bracket', 'a: [1, 2\nb: {c: 3\nd: 4\n', { a: ['1', '2'], b: { c: '3' }, d: '4' }],
    ['a bracket too many', 'a: [1]]\nb: }\nc: 1\n', { a: ['1'], b: '}', c: '1' }],
    ['text after a value', 'a: "b" c\nd: [1] 2\ne: 3\n', { a: 'b', d: ['1'], e: '3' }],
    ['a sign that begins no value', 'a: @b\nc: 1\n', { a: '@b', c: '1' }],
    ['a list on the line of its key', 'a: - b\nc: 1\n', { a: null, b: null, c: '1' }],
    ['an indented first line', '  a: 1\nb: 2\nc:\n  d: 3\n', { a: '1', b: '2', c: { d: '3' } }],
    ['a line indented too far', 'a: 1\n  b: 2\nc: 3\n', { a: '1', b: '2', c: '3' }],
    ['a tab', 'a:\n  b: 1\n\tc: 2\nd: 3\n', { a: { b: '1' }, c: '2', d: '3' }],
    ['an alias just begun', 'a: *\nb: 1\n', { a: null, b: '1' }],
  ] as const) {
    it(`is the rest, with ${what}`, () => assert.deepEqual(values(text), [expected]));
  }

  it('stands where it is written', () => {
    const text = 'ti\na: "b\nc: d: e\nf: ]\ng: 1\n';
    const document = onlyDocument(text);
    assert.deepEqual(
      ['a', 'c', 'f', 'g'].map((key) => excerpt(text, at(document, key))),
      ['"b', 'd', ']', '1'],
    );
    assert.deepEqual([at(document, 'ti').start, at(document, 'ti').end], [2, 2]);
    assert.equal(excerpt(text, document.root), text.trim());
  });
});
