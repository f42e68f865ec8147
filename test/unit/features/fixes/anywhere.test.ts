import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { codeActions, fixAll } from '../../../../server/src/features/code-actions.ts';
import { comments } from '../../../../server/src/yaml/comments.ts';
import { applyEdits } from '../../../../server/src/yaml/edit/text-edit.ts';
import { LineIndex } from '../../../../server/src/yaml/line-index.ts';
import { absolute, engineOver, relative } from '../../../support/judge.ts';

function examplesIn(name: string): ReadonlyMap<string, string> {
  const folder = new URL(`../../../../examples/${name}/`, import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.audit.yaml'),
  );
  return new Map(files.map((file) => [file.replaceAll('\\', '/'), readFileSync(new URL(file, folder), 'utf8')]));
}

describe('code actions anywhere', () => {
  for (const name of ['acme', 'acme-flawed']) {
    it(`are found without an error in ${name}, whatever is cut out of it, and keep every comment`, () => {
      const files = examplesIn(name);
      const engine = engineOver(files);
      const cut = fc.record({
        file: fc.constantFrom(...files.keys()),
        from: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.oneof(fc.constant(0), fc.nat(40), fc.nat(4000)),
        windows: fc.boolean(),
      });
      fc.assert(
        fc.property(cut, ({ file, from, length, windows }) => {
          const whole = files.get(file) ?? '';
          const start = Math.floor(from * whole.length);
          const left = whole.slice(0, start) + whole.slice(start + length);
          const text = windows ? left.replaceAll('\n', '\r\n') : left;
          const path = absolute(file);
          engine.setFile(path, text);
          engine.settle();
          const lines = new LineIndex(text);
          const at = lines.position(start);
          const below = lines.position(start + 300);
          const found = codeActions(engine, path, { start: at, end: below }).map(({ fix }) => fix);
          const all = { edits: [{ file: path, edits: fixAll(engine, path) }], creates: [] };
          for (const { edits, creates } of [...found, all]) {
            for (const created of creates) assert.ok(!files.has(relative(created.file)));
            for (const { file: edited, edits: ofFile } of edits) {
              const before = engine.textOf(edited) ?? '';
              const kept = comments(applyEdits(before, ofFile)).map((comment) => comment.text);
              for (const { text: comment } of comments(before)) assert.ok(kept.includes(comment), comment);
            }
          }
          engine.setFile(path, whole);
          engine.settle();
        }),
        { numRuns: 40 },
      );
    });
  }
});
