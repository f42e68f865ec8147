import assert from 'node:assert/strict';
import fc from 'fast-check';
import { locate, nodeAt, placeAt } from '../../../server/src/yaml/address.ts';
import { comments } from '../../../server/src/yaml/comments.ts';
import { parseYaml } from '../../../server/src/yaml/parse.ts';
import { type Node, type Range, resolve, type YamlDocument } from '../../../server/src/yaml/tree.ts';

const pieces = [
  ...['a', 'b: ', '- ', '? ', ': ', '[', ']', '{', '}', ', ', '"', "'", '\\', '|', '>', '&a ', '*a ', '!t ', '!!str '],
  ...[
    'a:\n',
    'b: 1\n',
    '- c\n',
    ' # d\n',
    '# e\n',
    '|2-\n',
    '>+\n',
    '<<: *a\n',
    '<<: {f: 1}\n',
    'g: h: i\n',
    'jk\nlm: 1\n',
  ],
  ...['\n', '\n  ', '\n    ', ' ', '\t', '\r', '\r\n', '---\n', '--- ', '...\n', '%YAML 1.2\n', '@', '`', '~', 'null'],
  ...[
    '\0',
    '\u0002',
    '\u0018',
    '\u001f',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\ud800',
    '\udc00',
    '😀',
    '__proto__: 1\n',
    '9.20',
  ],
];

const fragments = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join(''));

const valid = `# About
apiVersion: audit-as-code/v1
kind: AuditPlan
id: IA-1
title: "Access \\"control\\""   # a comment
scope: &scope
  requirements: ["9.2", A.5.15]
  exclusions: { A.5.17: 'later' }
notes: |
  One
    two

sessions:
  - id: S1
    auditors: [d.mora]
    <<: *scope
  - { id: S2, scope: *scope }
---
kind: Finding
condition: >-
  folded
  text
evidence:
- E-1
`;

const mutated = fc
  .array(fc.tuple(fc.nat(valid.length), fc.nat(12), fc.constantFrom('', ...pieces)), { minLength: 1, maxLength: 4 })
  .map((edits) =>
    edits.reduce((text, [at, removed, added]) => text.slice(0, at) + added + text.slice(at + removed), valid),
  );

const texts = fc.oneof(fragments, mutated, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 }));

function assertWithin(inner: Range, outer: Range, what: string): void {
  assert.ok(outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end, what);
}

/** Nodes that are written where they stand: not what aliases stand for, nor what a merge brought in. */
function writtenChildren(node: Node): Node[] {
  switch (node.kind) {
    case 'map':
      return node.pairs.filter(({ merged }) => !merged).flatMap(({ key, value }) => [key, value]);
    case 'seq':
      return [...node.items];
    default:
      return [];
  }
}

function assertSound(node: Node, around: Range): void {
  assertWithin(node, around, `a ${node.kind} within what it stands in`);
  for (const each of writtenChildren(node)) {
    assertSound(each, node);
  }
  for (const { merged } of node.kind === 'map' ? node.pairs : []) {
    if (merged) {
      assertWithin(merged, node, 'the source of a merge within the mapping');
    }
  }
}

function assertPlaces(document: YamlDocument): void {
  for (let offset = document.start; offset <= document.end; offset++) {
    const place = placeAt(document, offset);
    const isInRoot = document.root.start <= offset && offset <= document.root.end;
    assert.equal(place !== undefined, isInRoot);
    if (place) {
      assertWithin({ start: offset, end: offset }, locate(document, place), `what is at ${JSON.stringify(place)}`);
      assert.ok(nodeAt(document, place.pointer));
      const { start } = locate(document, place);
      const inner = placeAt(document, start);
      assert.ok(inner?.pointer.startsWith(place.pointer));
    }
  }
}

/** Whether an alias is followed without end or a tree grows without bounds when it is walked. */
function countOf(node: Node): number {
  const target = resolve(node);
  const children = target.kind === 'map' ? target.pairs.flatMap(({ key, value }) => [key, value]) : [];
  const all = target.kind === 'seq' ? target.items : children;
  return all.reduce((count, each) => count + countOf(each), 1);
}

describe('any text at all', () => {
  it('is read without an exception, into ranges within the text and within each other', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const document of parseYaml(text)) {
          assertWithin(document, { start: end, end: text.length }, 'a document after the one before');
          end = document.end;
          assertSound(document.root, document);
          for (const error of document.errors) {
            assertWithin(error, document, 'an error within its document');
            assert.ok(error.start < error.end);
            assert.match(error.message, /^[A-Z].*\.$/);
          }
          assert.ok(countOf(document.root) < 200_000);
        }
      }),
      { numRuns: 2_000 },
    );
  }).timeout(60_000);

  it('has places that lead back to where they were found, if it is without mistakes', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const document of parseYaml(text)) {
          if (document.errors.length === 0) {
            assertPlaces(document);
          }
        }
      }),
      { numRuns: 2_000 },
    );
  }).timeout(60_000);

  it('has comments that stand in it, one after the other', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const comment of comments(text)) {
          assertWithin(comment, { start: end, end: text.length }, 'a comment after the one before');
          assert.equal(text.slice(comment.start, comment.end), comment.text);
          assert.ok(comment.text.startsWith('#') && !/[\n\r]/.test(comment.text));
          end = comment.end;
        }
      }),
      { numRuns: 1_000 },
    );
  }).timeout(60_000);

  it('gives the same again', () => {
    fc.assert(
      fc.property(texts, (text) => assert.deepEqual(parseYaml(text), parseYaml(text))),
      { numRuns: 200 },
    );
  }).timeout(60_000);
});
