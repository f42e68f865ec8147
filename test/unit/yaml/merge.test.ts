import assert from 'node:assert/strict';
import type { Node, Pair } from '../../../server/src/yaml/tree.ts';
import { at, errorPlaces, excerpt, onlyDocument, plain, textOf } from './reading.ts';

function pairs(node: Node): readonly Pair[] {
  assert.ok(node.kind === 'map');
  return node.pairs;
}

/** Each pair as `key: value`, with what stands where it comes from if it was merged in. */
function described(text: string, ...keys: string[]): string[] {
  return pairs(at(onlyDocument(text), ...keys)).map(({ key, value, merged }) => {
    const pair = `${textOf(key)}: ${plain(value)}`;
    return merged ? `${pair} from ${excerpt(text, merged)}` : pair;
  });
}

describe('a << merge', () => {
  const base = 'x: &x {a: 1, b: 2}\ny: &y {b: 3, c: 4}\n';

  it('brings in the pairs of an alias after those of the mapping, whose keys win', () => {
    assert.deepEqual(described(`${base}z:\n  <<: *x\n  b: 5\n`, 'z'), ['b: 5', 'a: 1 from *x']);
  });

  it('takes the earlier of several sources', () => {
    const expected = ['a: 1 from *x', 'b: 2 from *x', 'c: 4 from *y'];
    assert.deepEqual(described(`${base}z: {<<: [*x, *y]}\n`, 'z'), expected);
    assert.deepEqual(described(`${base}z:\n  <<: *x\n  <<: *y\n`, 'z'), expected);
    assert.deepEqual(described(`${base}l: &l [*x, *y]\nz: {<<: *l}\n`, 'z'), [
      'a: 1 from *l',
      'b: 2 from *l',
      'c: 4 from *l',
    ]);
  });

  it('takes a mapping that is written in place', () => {
    assert.deepEqual(described(`${base}z: {<<: {b: 6, d: 7}}\n`, 'z'), [
      'b: 6 from {b: 6, d: 7}',
      'd: 7 from {b: 6, d: 7}',
    ]);
    assert.deepEqual(described(`${base}z:\n  <<:\n    - {d: 7}\n    - *y\n`, 'z'), [
      'd: 7 from {d: 7}',
      'b: 3 from *y',
      'c: 4 from *y',
    ]);
  });

  it('goes on through merges in what it brings in', () => {
    assert.deepEqual(described(`${base}w: &w {<<: *x, d: 7}\nz: {<<: *w}\n`, 'z'), [
      'd: 7 from *w',
      'a: 1 from *w',
      'b: 2 from *w',
    ]);
    assert.deepEqual(described(`${base}z: {<<: {<<: *y, d: 7}}\n`, 'z'), [
      'd: 7 from {<<: *y, d: 7}',
      'b: 3 from *y',
      'c: 4 from *y',
    ]);
  });

  it('shares the nodes of its source', () => {
    const document = onlyDocument(`${base}z: {<<: *x}\n`);
    assert.equal(at(document, 'z', 'a'), at(document, 'x', 'a'));
  });

  it('counts in the range of the mapping', () => {
    const text = `${base}z:\n  a: 1\n  <<: *x\n`;
    assert.equal(excerpt(text, at(onlyDocument(text), 'z')), 'a: 1\n  <<: *x');
  });

  it('is an ordinary key in quotes', () => {
    assert.deepEqual(described(`${base}z: {"<<": *x}\n`, 'z').length, 1);
  });

  for (const [value, places] of [
    [' 5', ['3: 5']],
    ['', ['3: :']],
    [' [*x, 5, [*y]]', ['3: 5', '3: [*y]']],
    [' *s', ['3: *s']],
    [' *nowhere', ['3: *nowhere']],
    [' [*x, *nowhere]', ['3: *nowhere']],
    [' []', []],
  ] as const) {
    it(`of${value || ' nothing'} has ${places.length} errors`, () =>
      assert.deepEqual(errorPlaces(`x: &x {a: 1}\ny: &y {s: &s 1}\nz: {<<:${value}\n  }\n`), places));
  }
});
