import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Engine } from '../../server/src/engine/engine.ts';
import { LineIndex } from '../../server/src/yaml/line-index.ts';
import { type Files, isAuditFile } from '../support/files.ts';
import { absolute, diagnosticsOf, engineOver, relative, settle } from '../support/judge.ts';
import { fuzz } from './fuzzing.ts';
import { workspace, workspaces } from './texts.ts';
import { changed, changes } from './trees.ts';

/** Records that are wrong in every way that YAML allows: judged without a failure, in their place, by what they say. */
export const anyTree = fuzz(
  'records whose trees were changed are judged within their texts, and as from a fresh start',
  { quick: 40, long: 800 },
  fc.property(workspace, fc.array(fc.tuple(fc.nat(50), changes), { minLength: 1, maxLength: 4 }), (name, all) => {
    const files = new Map(workspaces.get(name));
    const audited = [...files.keys()].filter(isAuditFile);
    const engine = engineOver(files); // a rule that throws fails
    for (const [number, change] of all) {
      const file = audited[number % audited.length];
      if (file === undefined) return;
      const text = changed(files.get(file) ?? '', change);
      files.set(file, text);
      engine.setFile(absolute(file), text);
      settle(engine, files);
      assertWithin(engine, files);
    }
    assert.deepEqual(diagnosticsOf(engine), diagnosticsOf(engineOver(files)));
  }),
);

function assertWithin(engine: Engine, files: Files): void {
  for (const { file, range, message, rule } of diagnosticsOf(engine)) {
    const lines = new LineIndex(files.get(relative(file)) ?? '');
    const [start, end] = [range.start, range.end].map((position) => {
      const offset = lines.offset(position);
      assert.deepEqual(lines.position(offset), position, `${relative(file)} ${rule}`);
      return offset;
    });
    assert.ok((start ?? 0) <= (end ?? 0), `${relative(file)} ${rule}`);
    assert.match(message, /^\S.*[.?]$/s, rule);
    assert.ok(message.length < 2_000, `${rule} says little of a long text: ${message.length}`);
  }
}
