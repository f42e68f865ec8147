import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Kind, kinds } from '../../../server/src/model/kinds.ts';
import { validators } from '../../../server/src/model/schema/generated/validators.js';
import { judgeKind } from '../../../server/src/model/schema/kind.ts';
import { toPlain } from '../../../server/src/model/schema/plain.ts';
import { isPlainlyValid } from '../../../server/src/model/schema/plainly-valid.ts';
import { parseYaml } from '../../../server/src/yaml/parse.ts';
import { type MapNode, type Node, resolve, type ScalarNode } from '../../../server/src/yaml/tree.ts';
import { writeYaml } from '../../../server/src/yaml/write-data.ts';
import { recordsOf } from '../../support/generated-records.ts';
import { auditTexts } from '../yaml/audit-texts.ts';

/** All documents of the cases and examples that are of a kind and free of errors of syntax. */
const documents = [...auditTexts()].flatMap(([path, text]) =>
  parseYaml(text).flatMap(({ root, errors }, index) => {
    const { kind } = judgeKind(root);
    return kind && errors.length === 0 ? [{ name: `${path}, document ${index}`, kind, root }] : [];
  }),
);

const range = { start: 0, end: 0 };
const scalar = (type: ScalarNode['type'], text: string): ScalarNode => ({ kind: 'scalar', type, text, ...range });

/** What may come in the place of anything. */
const others: readonly Node[] = [
  scalar('null', ''),
  scalar('null', 'null'),
  scalar('string', ''),
  scalar('string', 'x'),
  scalar('string', '-'),
  scalar('string', '2026-02-30'),
  scalar('string', '24:00'),
  scalar('number', '7'),
  scalar('number', '9.20'),
  scalar('number', '-3'),
  scalar('boolean', 'true'),
  { kind: 'seq', flow: false, items: [], ...range },
  { kind: 'map', flow: false, pairs: [], ...range },
  { kind: 'alias', target: scalar('string', 'aliased'), ...range },
];

/** A tree with one node of it changed: which, and how, by two numbers. */
function changed(root: Node, which: number, how: number): Node {
  let left = which;
  const visit = (node: Node): Node => {
    if (left === 0) {
      left -= 1;
      return change(node, how);
    }
    left -= 1;
    const target = resolve(node);
    if (target.kind === 'seq') return { ...target, items: target.items.map(visit) };
    if (target.kind !== 'map') return node;
    return {
      ...target,
      pairs: target.pairs.map(({ key, value, ...rest }) => ({ ...rest, key: visit(key), value: visit(value) })),
    };
  };
  return visit(root);
}

function change(node: Node, how: number): Node {
  const other = others[how % others.length] ?? node;
  const target = resolve(node);
  if (target.kind !== 'map' || how < others.length) return other;
  const pairs = target.pairs;
  const at = how % (pairs.length + 1);
  const more: MapNode['pairs'] = [{ key: scalar('string', how % 2 ? 'x-free' : 'strange'), value: other }];
  return { ...target, pairs: how % 3 === 0 ? pairs.toSpliced(at, 1) : pairs.toSpliced(at, 0, ...more) };
}

function sizeOf(node: Node): number {
  const target = resolve(node);
  if (target.kind === 'seq') return target.items.reduce((sum, item) => sum + sizeOf(item), 1);
  if (target.kind !== 'map') return 1;
  return target.pairs.reduce((sum, { key, value }) => sum + sizeOf(key) + sizeOf(value), 1);
}

/** What is taken for plainly valid is valid for the compiled schema. */
function assertSound(root: Node, kind: Kind, name: string): void {
  if (!isPlainlyValid(root, kind)) return;
  assert.ok(validators[kind](toPlain(root)), `${name}: ${JSON.stringify(validators[kind].errors?.[0])}`);
}

describe('Plainly valid documents', () => {
  it('are valid, in all cases and examples', () => {
    for (const { name, kind, root } of documents) assertSound(root, kind, name);
  });

  it('are found among those of every kind', () => {
    for (const kind of kinds)
      assert.ok(
        documents.some((each) => each.kind === kind && isPlainlyValid(each.root, kind)),
        kind,
      );
  });

  it('are nearly all that the examples hold', () => {
    const ofExamples = documents.filter(({ name }) => name.startsWith('examples'));
    const plain = ofExamples.filter(({ root, kind }) => isPlainlyValid(root, kind));
    assert.ok(plain.length > ofExamples.length * 0.9, `${plain.length} of ${ofExamples.length}`);
  });

  for (const kind of kinds) {
    it(`are valid whatever is changed: ${kind}`, () => {
      const records = documents.filter((each) => each.kind === kind).map(({ root }) => root);
      const generated = recordsOf(kind).map(
        (record) => parseYaml(writeYaml([{ data: record }]))[0]?.root ?? scalar('null', ''),
      );
      fc.assert(
        fc.property(
          fc.oneof(fc.constantFrom(...records), generated),
          fc.array(fc.tuple(fc.nat(), fc.nat({ max: 200 })), { maxLength: 3 }),
          (root, changes) => {
            const tree = changes.reduce((node, [which, how]) => changed(node, which % sizeOf(node), how), root);
            assertSound(tree, kind, kind);
          },
        ),
        { numRuns: 200 },
      );
    });
  }
});
