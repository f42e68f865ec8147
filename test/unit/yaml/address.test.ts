import assert from 'node:assert/strict';
import { child, locate, nodeAt, type Place, placeAt, segments } from '../../../server/src/yaml/address.ts';
import { excerpt, onlyDocument } from './reading.ts';

const text = `id: IA-1
scope:
  requirements: ["9.2", A.5.15]
  exclusions: { A.5.17: later }
sessions:
  - id: S1
    auditors: [d.mora]
  - *missing
base: &base { owner: k.osei, monitors: [s.rao] }
alias: *base
merged:
  <<: *base
  owner: p.lind
a/b~c: 1
empty:
? {x: 1}
: complex
`;
const document = onlyDocument(text);

function located(pointer: string, part: Place['part'] = 'value'): string {
  return excerpt(text, locate(document, { pointer, part }));
}

describe('a pointer', () => {
  it('is made of escaped keys and of indices, and taken apart again', () => {
    assert.equal(child('', 'a'), '/a');
    assert.equal(child('/a', 0), '/a/0');
    assert.equal(child('/a', 'b/c~d'), '/a/b~1c~0d');
    assert.equal(child('', ''), '/');
    for (const key of ['', 'a', '~1', '/', '~0~', 'a.b', '__proto__']) {
      assert.deepEqual(segments(child('/x', key)), ['x', key]);
    }
    assert.deepEqual(segments(''), []);
  });
});

describe('where a place is', () => {
  it('is the range of the value or of the key', () => {
    assert.equal(located('/id'), 'IA-1');
    assert.equal(located('/id', 'key'), 'id');
    assert.equal(located('/scope/requirements/0'), '"9.2"');
    assert.equal(located('/scope/exclusions/A.5.17', 'key'), 'A.5.17');
    assert.equal(located('/sessions/0/auditors/0'), 'd.mora');
    assert.equal(located('/a~1b~0c'), '1');
    assert.equal(located('/', 'key'), '{x: 1}');
    assert.equal(located(''), text.trimEnd());
  });

  it('is right after the colon for a value that is not there', () => {
    const offset = text.indexOf('empty:') + 'empty:'.length;
    assert.deepEqual(locate(document, { pointer: '/empty', part: 'value' }), { start: offset, end: offset });
  });

  it('is the first key for what has no key of its own', () => {
    assert.equal(located('', 'key'), 'id');
    assert.equal(located('/sessions/0', 'key'), 'id');
    assert.equal(located('/sessions/0/auditors/0', 'key'), 'd.mora');
  });

  it('is the alias for all that is written through it', () => {
    for (const pointer of [
      '/alias',
      '/alias/owner',
      '/alias/monitors/0',
      '/alias/nothing',
      '/sessions/1',
      '/sessions/1/id',
    ]) {
      assert.match(located(pointer), /^\*(base|missing)$/, pointer);
    }
    assert.equal(located('/alias/owner', 'key'), '*base');
    assert.equal(located('/alias', 'key'), 'alias');
  });

  it('is the source of the merge for what it brought in', () => {
    assert.equal(located('/merged/monitors'), '*base');
    assert.equal(located('/merged/monitors', 'key'), '*base');
    assert.equal(located('/merged/monitors/0'), '*base');
    assert.equal(located('/merged/owner'), 'p.lind');
  });

  it('is the innermost node that is still there if the pointer fits no longer', () => {
    assert.equal(located('/id/x/y'), 'IA-1');
    assert.equal(located('/scope/exclusions/A.5.18'), '{ A.5.17: later }');
    assert.equal(located('/scope/requirements/7'), '["9.2", A.5.15]');
    assert.equal(located('/scope/requirements/x', 'key'), '["9.2", A.5.15]');
    assert.equal(located('/nothing'), text.trimEnd());
  });

  it('is that of the first of equal keys, in a mapping of any size', () => {
    const many = Array.from({ length: 40 }, (_, index) => `k${index % 20}: ${index}\n`).join('');
    assert.equal(excerpt(many, locate(onlyDocument(many), { pointer: '/k7', part: 'value' })), '7');
  });
});

describe('the node at a pointer', () => {
  it('is found through aliases and merges', () => {
    assert.equal(nodeAt(document, '/alias/owner'), nodeAt(document, '/base/owner'));
    assert.equal(nodeAt(document, '/merged/monitors'), nodeAt(document, '/base/monitors'));
    assert.equal(nodeAt(document, '/alias')?.kind, 'alias');
    assert.equal(nodeAt(document, ''), document.root);
  });

  it('is not there if the pointer fits nothing', () => {
    for (const pointer of [
      '/nothing',
      '/id/x',
      '/sessions/2',
      '/sessions/01',
      '/sessions/-1',
      '/sessions/length',
      '/__proto__',
    ]) {
      assert.equal(nodeAt(document, pointer), undefined, pointer);
    }
  });
});

describe('the place at an offset', () => {
  function placeIn(excerpted: string, within = 0): Place | undefined {
    return placeAt(document, text.indexOf(excerpted) + within);
  }

  it('is that of the innermost key or value, up to its end', () => {
    assert.deepEqual(placeIn('IA-1'), { pointer: '/id', part: 'value' });
    assert.deepEqual(placeIn('IA-1', 4), { pointer: '/id', part: 'value' });
    assert.deepEqual(placeIn('requirements', 3), { pointer: '/scope/requirements', part: 'key' });
    assert.deepEqual(placeIn('A.5.15'), { pointer: '/scope/requirements/1', part: 'value' });
    assert.deepEqual(placeIn('d.mora', 2), { pointer: '/sessions/0/auditors/0', part: 'value' });
    assert.deepEqual(placeIn('a/b~c'), { pointer: '/a~1b~0c', part: 'key' });
    assert.deepEqual(placeIn('empty:', 6), { pointer: '/empty', part: 'value' });
  });

  it('is that of the collection where nothing is within it', () => {
    assert.deepEqual(placeIn(', A.5.15', 1), { pointer: '/scope/requirements', part: 'value' });
    assert.deepEqual(placeIn('{ A.5.17', 1), { pointer: '/scope/exclusions', part: 'value' });
  });

  it('is that of an alias as such, and of the mapping for a merge or a key that is none', () => {
    assert.deepEqual(placeIn('*base\nmerged', 2), { pointer: '/alias', part: 'value' });
    assert.deepEqual(placeIn('<<: *base', 6), { pointer: '/merged', part: 'value' });
    assert.deepEqual(placeIn('complex', 2), { pointer: '', part: 'value' });
  });

  it('is none outside the root', () => {
    const other = onlyDocument('# comment\na: 1\n\n');
    assert.equal(placeAt(other, 0), undefined);
    assert.equal(placeAt(other, 15), undefined);
    assert.deepEqual(placeAt(other, 14), { pointer: '/a', part: 'value' });
  });
});
