import assert from 'node:assert/strict';
import { addItems, replaceItem } from '../../../../server/src/yaml/edit/add-item.ts';
import { addKey } from '../../../../server/src/yaml/edit/add-key.ts';
import { append, ownNodeAt, put } from '../../../../server/src/yaml/edit/put.ts';
import { replaceScalar, wrapInList } from '../../../../server/src/yaml/edit/scalar.ts';
import { applyEdits, overlap, type TextEdit } from '../../../../server/src/yaml/edit/text-edit.ts';
import type { Writable } from '../../../../server/src/yaml/edit/written.ts';
import { parseYaml } from '../../../../server/src/yaml/parse.ts';
import type { MapNode, SeqNode, YamlDocument } from '../../../../server/src/yaml/tree.ts';

function documentIn(text: string): YamlDocument {
  const [document] = parseYaml(text);
  assert.ok(document);
  return document;
}

function edited(text: string, edit: TextEdit | undefined): string {
  return edit ? applyEdits(text, [edit]) : 'no edit';
}

function mapAt(text: string, pointer: string): MapNode {
  const node = ownNodeAt(documentIn(text), pointer);
  assert.equal(node?.kind, 'map');
  return node as MapNode;
}

function seqAt(text: string, pointer: string): SeqNode {
  const node = ownNodeAt(documentIn(text), pointer);
  assert.equal(node?.kind, 'seq');
  return node as SeqNode;
}

const added = (text: string, pointer: string, key: string, value: Writable) =>
  edited(text, addKey(text, mapAt(text, pointer), key, value));
const listed = (text: string, pointer: string, ...items: readonly Writable[]) =>
  edited(text, addItems(text, seqAt(text, pointer), items));
const putAt = (text: string, pointer: string, value: Writable) =>
  edited(text, put(text, documentIn(text), pointer, value));
const appended = (text: string, pointer: string, ...items: readonly Writable[]) =>
  edited(text, append(text, documentIn(text), pointer, items));

describe('adding a key', () => {
  it('keeps the indentation of a block mapping, its comments and its line endings', () => {
    assert.equal(
      added('a:\n    b: 1 # one\n# next\nc: 2\n', '/a', 'k', 'v'),
      'a:\n    b: 1 # one\n    k: v\n# next\nc: 2\n',
    );
    assert.equal(added('a:\r\n  b: 1\r\nc: 2', '/a', 'k', 'v'), 'a:\r\n  b: 1\r\n  k: v\r\nc: 2');
    assert.equal(added('a: 1', '', 'k', 'v'), 'a: 1\nk: v');
    assert.equal(added('\ufeffa: 😀 # x\n', '', 'k', 'v'), '\ufeffa: 😀 # x\nk: v\n');
  });

  it('finds the indentation within a list, behind an anchor and after a block scalar', () => {
    assert.equal(added('- a: 1\n- b: 2\n', '/0', 'k', 'v'), '- a: 1\n  k: v\n- b: 2\n');
    assert.equal(added('a: &x\n  b: 1\nc: *x\n', '/a', 'k', 'v'), 'a: &x\n  b: 1\n  k: v\nc: *x\n');
    assert.equal(added('a:\n  b: |\n    text\n\nc: 1\n', '/a', 'k', 'v'), 'a:\n  b: |\n    text\n  k: v\n\nc: 1\n');
  });

  it('goes within the braces of a flow mapping', () => {
    assert.equal(added('a: { b: 1 } # one\n', '/a', 'k', [1, 'x']), 'a: { b: 1, k: [1, x] } # one\n');
    assert.equal(added('a: {b: 1, }\n', '/a', 'k', 'v'), 'a: {b: 1, k: v, }\n');
    assert.equal(added('a: {}\n', '/a', 'k', 'v'), 'a: { k: v }\n');
    assert.equal(
      added('a: {\n  b: 1, # one\n  c: 2 # two\n}\n', '/a', 'k', 'v'),
      'a: {\n  b: 1, # one\n  c: 2, k: v # two\n}\n',
    );
  });

  it('writes nested values as blocks, and short ones on one line', () => {
    const value = { to: ['a', 'b'], each: [{ x: 1, y: { z: true } }] };
    assert.equal(
      added('a: 1\n', '', 'k', value),
      'a: 1\nk:\n  to: [a, b]\n  each:\n    - x: 1\n      y: { z: true }\n',
    );
  });
});

describe('adding items', () => {
  it('follows the style of the list', () => {
    assert.equal(listed('a:\n- b # one\nc: 1\n', '/a', 'x', 'y'), 'a:\n- b # one\n- x\n- y\nc: 1\n');
    assert.equal(listed('a:\n    - b\n', '/a', { k: 1, l: 'v' }), 'a:\n    - b\n    - { k: 1, l: v }\n');
    assert.equal(listed('a: [b] # one\n', '/a', 'x'), 'a: [b, x] # one\n');
    assert.equal(listed('a: []', '/a', 'x'), 'a: [x]');
    assert.equal(listed('a: [b, ]', '/a', 'x'), 'a: [b, x, ]');
  });

  it('puts several in the place of one', () => {
    const block = 'a:\n  - b # one\n  - c\n';
    assert.equal(
      edited(block, replaceItem(block, seqAt(block, '/a'), 0, ['x', 'y'])),
      'a:\n  - x # one\n  - y\n  - c\n',
    );
    const flow = 'a: [b, c]';
    assert.equal(edited(flow, replaceItem(flow, seqAt(flow, '/a'), 1, ['x', 'y'])), 'a: [b, x, y]');
  });
});

describe('putting a value', () => {
  it('makes the mappings between', () => {
    assert.equal(putAt('a: 1\n', '/b/c/d', 'v'), 'a: 1\nb:\n  c: { d: v }\n');
    assert.equal(putAt('a: { b: 1 }\n', '/a/c/d', 'v'), 'a: { b: 1, c: { d: v } }\n');
  });

  it('fills a key that has nothing', () => {
    assert.equal(putAt('a: # later\nb: 1\n', '/a', 'v'), 'a: v # later\nb: 1\n');
    assert.equal(putAt('a: ""\n', '/a', 'v'), 'a: v\n');
    assert.equal(putAt('a:\n', '/a/b', 'v'), 'a: { b: v }\n');
  });

  it('does nothing where something stands, and behind an alias or a merge', () => {
    assert.equal(putAt('a: 1\n', '/a', 'v'), 'no edit');
    assert.equal(putAt('a: &x { b: 1 }\nc: *x\n', '/c/d', 'v'), 'no edit');
    assert.equal(putAt('a: &x { b: 1 }\nc: { <<: *x, e: 1 }\n', '/c/b', 'v'), 'no edit');
    assert.equal(putAt('a: [1]\n', '/a/b', 'v'), 'no edit');
  });

  it('appends to a list, or makes it', () => {
    assert.equal(appended('a: [1]\n', '/a', 2), 'a: [1, 2]\n');
    assert.equal(appended('a: 1\n', '/b', 'x', 'y'), 'a: 1\nb: [x, y]\n');
    assert.equal(appended('a: &x [1]\nb: *x\n', '/b', 2), 'no edit');
  });
});

describe('replacing a scalar', () => {
  const replaced = (text: string, by: string) => {
    const node = ownNodeAt(documentIn(text), '/a');
    assert.ok(node);
    return edited(text, replaceScalar(text, node, by));
  };

  it('keeps its quotes, its anchor and what follows', () => {
    assert.equal(replaced('a: b # c\n', 'x'), 'a: x # c\n');
    assert.equal(replaced('a: "b"\n', 'x'), 'a: "x"\n');
    assert.equal(replaced("a: 'b'\n", "it's"), "a: 'it''s'\n");
    assert.equal(replaced('a: &n b\n', 'x'), 'a: &n x\n');
  });

  it('quotes what would mean something else', () => {
    for (const [text, written] of [
      ['9.2', '"9.2"'],
      ['true', '"true"'],
      ['9.2.1', '9.2.1'],
      ['2026-01-01', '2026-01-01'],
      ['soc2:CC6.1', 'soc2:CC6.1'],
      ['a: b', '"a: b"'],
      ['a, b', '"a, b"'],
      ['*x', '"*x"'],
      ['# x', '"# x"'],
      ['', '""'],
      [' x', '" x"'],
    ] as const) {
      assert.equal(replaced('a: b\n', text), `a: ${written}\n`);
    }
  });

  it('can make a list of one', () => {
    const text = 'a: "b" # c\n';
    const node = ownNodeAt(documentIn(text), '/a');
    assert.ok(node);
    assert.equal(edited(text, wrapInList(text, node, 'b')), 'a: ["b"] # c\n');
  });
});

describe('edits', () => {
  it('are applied in order, whatever the order they come in', () => {
    const edits = [
      { start: 3, end: 3, text: 'X' },
      { start: 0, end: 1, text: '' },
      { start: 3, end: 3, text: 'Y' },
    ];
    assert.equal(applyEdits('abcdef', edits), 'bcXYdef');
  });

  it('overlap where they touch the same text', () => {
    assert.equal(overlap({ start: 0, end: 3, text: '' }, { start: 2, end: 4, text: '' }), true);
    assert.equal(overlap({ start: 0, end: 3, text: '' }, { start: 3, end: 4, text: '' }), false);
    assert.equal(overlap({ start: 1, end: 1, text: 'a' }, { start: 1, end: 1, text: 'b' }), false);
  });
});
