import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Plain, toPlain } from '../../../../server/src/model/schema/plain.ts';
import { child } from '../../../../server/src/yaml/address.ts';
import { comments } from '../../../../server/src/yaml/comments.ts';
import { append, put } from '../../../../server/src/yaml/edit/put.ts';
import { applyEdits } from '../../../../server/src/yaml/edit/text-edit.ts';
import { writeText } from '../../../../server/src/yaml/edit/written.ts';
import { parseYaml } from '../../../../server/src/yaml/parse.ts';
import type { Node } from '../../../../server/src/yaml/tree.ts';

const examples = new URL('../../../../examples/acme/', import.meta.url);
const texts = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.audit.yaml'))
  .map((file) => readFileSync(new URL(file, examples), 'utf8'));

/** The pointers to all mappings and lists beneath a node, its own included. */
function containers(node: Node, pointer = ''): readonly string[] {
  if (node.kind === 'seq') {
    return [pointer, ...node.items.flatMap((item, index) => containers(item, child(pointer, index)))];
  }
  if (node.kind !== 'map') return [];
  const within = node.pairs.flatMap(({ key, value }) =>
    key.kind === 'scalar' ? containers(value, child(pointer, key.text)) : [],
  );
  return [pointer, ...within];
}

/** Data with a key, or an item, more. */
function withMore(data: Plain, path: readonly string[], value: string): Plain {
  const [step, ...rest] = path;
  if (Array.isArray(data)) {
    if (step === undefined) return [...data, value];
    return data.map((item: Plain, index) => (String(index) === step ? withMore(item, rest, value) : item));
  }
  const map = data as { readonly [key: string]: Plain };
  if (step === undefined) return { ...map, 'x-new': value };
  return { ...map, [step]: withMore(map[step] ?? null, rest, value) };
}

/** The same with ordinary prototypes, in the order of the text. */
const plain = (node: Node | undefined): unknown => JSON.parse(JSON.stringify(node ? toPlain(node) : null));

describe('edits of YAML', () => {
  it('write any text so that it reads the same', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.stringMatching(/^[-+.0-9eox~:#,?!&*|>'"% ]{1,6}$/)),
        (text) => {
          for (const document of [
            `a: ${writeText(text)}\n`,
            `a: [${writeText(text)}, b]\n`,
            `${writeText(text)}: a\n`,
          ]) {
            const [read, ...more] = parseYaml(document);
            assert.deepEqual([read?.errors, more], [[], []], document);
            const map = read?.root;
            const pair = map?.kind === 'map' ? map.pairs[0] : undefined;
            const node = document.startsWith('a: [') && pair?.value.kind === 'seq' ? pair.value.items[0] : pair?.value;
            const scalar = document.endsWith(': a\n') && !document.startsWith('a: [') ? pair?.key : node;
            const written = scalar?.kind === 'scalar' && scalar.type === 'string' ? scalar.text : undefined;
            assert.equal(written, text, document);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('add to any mapping and list of a text, and change nothing else', () => {
    const value = fc.oneof(
      fc.string({ minLength: 1 }).map((text) => `v${text}`),
      fc.constant('A.5.15'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(), value, fc.boolean(), (unix, nth, added, windows) => {
        const text = windows ? unix.replaceAll('\n', '\r\n') : unix;
        const documents = parseYaml(text);
        const document = documents[nth % documents.length];
        assert.ok(document);
        const pointers = containers(document.root);
        const pointer = pointers[nth % pointers.length] ?? '';
        const edit = put(text, document, `${pointer}/x-new`, added) ?? append(text, document, pointer, [added]);
        assert.ok(edit, pointer);
        const edited = applyEdits(text, [edit]);
        const again = parseYaml(edited);
        assert.deepEqual(
          again.flatMap(({ errors }) => errors),
          [],
        );
        const path = pointer
          .split('/')
          .slice(1)
          .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
        const wanted = documents.map(({ root }) =>
          root === document.root ? withMore(toPlain(root), path, added) : toPlain(root),
        );
        assert.deepEqual(
          again.map(({ root }) => plain(root)),
          JSON.parse(JSON.stringify(wanted)),
        );
        const commentsOf = (written: string) => comments(written).map((comment) => comment.text);
        assert.deepEqual(commentsOf(edited), commentsOf(text));
        assert.equal(windows && /[^\r]\n/.test(edited), false);
      }),
      { numRuns: 150 },
    );
  });
});
