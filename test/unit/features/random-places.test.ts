import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Engine } from '../../../server/src/engine/engine.ts';
import { isWithin } from '../../../server/src/engine/paths.ts';
import { codeLenses, lensSubjects } from '../../../server/src/features/code-lenses.ts';
import { definition } from '../../../server/src/features/definition.ts';
import { documentHighlights } from '../../../server/src/features/document-highlights.ts';
import { hover } from '../../../server/src/features/hover.ts';
import { editsForMoves } from '../../../server/src/features/moved-files.ts';
import { locationOf } from '../../../server/src/features/naming/at-position.ts';
import { filePathsIn } from '../../../server/src/features/naming/file-paths.ts';
import { namingsOf } from '../../../server/src/features/naming/naming.ts';
import { recordsIn } from '../../../server/src/features/naming/spot.ts';
import { references } from '../../../server/src/features/references.ts';
import { prepareRename, rename } from '../../../server/src/features/rename.ts';
import { comments } from '../../../server/src/yaml/comments.ts';
import { LineIndex } from '../../../server/src/yaml/line-index.ts';
import { isAuditFile } from '../../support/files.ts';
import { absolute, diagnosticsOf, engineOver, relative } from '../../support/judge.ts';
import { edited } from './marked.ts';

const examples = path.resolve(import.meta.dirname, '../../../examples');

function example(name: string): ReadonlyMap<string, string> {
  const folder = path.join(examples, name);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.audit.yaml'),
  );
  return new Map(files.map((file) => [file.replaceAll('\\', '/'), readFileSync(path.join(folder, file), 'utf8')]));
}

/** Asks everything at a place; what is found must lie within the texts, and a rename leave all but the id as it is. */
function askEverything(engine: Engine, file: string, offset: number): void {
  const lines = new LineIndex(engine.textOf(file) ?? '');
  const at = lines.position(offset);
  const found = hover(engine, file, at, { ofRule: (rule) => rule });
  if (found) {
    assert.ok(lines.offset(found.range.start) <= offset && offset <= lines.offset(found.range.end));
    assert.doesNotMatch(found.markdown, /undefined|\[object/);
  }
  for (const { file: target } of definition(engine, file, at)?.targets ?? []) assert.ok(engine.hasFile(target));
  references(engine, file, at, true);
  documentHighlights(engine, file, at);
  codeLenses(engine, file, new Set(lensSubjects));
  prepareRename(engine, file, at);
  const renamed = rename(engine, file, at, 'Renamed-1');
  if (!renamed || 'refused' in renamed) return;
  for (const [path, text] of edited(engine, renamed.files)) {
    const before = engine.textOf(absolute(path)) ?? '';
    const withoutReasons = (all: string) => comments(all).map((comment) => comment.text.split('--', 1)[0]);
    assert.deepEqual(withoutReasons(text), withoutReasons(before));
    assert.equal(text.split('\n').length, before.split('\n').length);
  }
}

for (const name of ['acme', 'acme-flawed']) {
  describe(`every question about names at random places of ${name}`, () => {
    const files = example(name);
    const paths = [...files.keys()];
    const place = fc.record({
      file: fc.constantFrom(...paths),
      share: fc.integer({ min: 0, max: 9999 }).map((tenThousandths) => tenThousandths / 10_000),
    });

    it('is answered without an error', () => {
      const engine = engineOver(files);
      fc.assert(
        fc.property(place, ({ file, share }) => {
          askEverything(engine, absolute(file), Math.floor(share * (files.get(file)?.length ?? 0)));
        }),
        { numRuns: 60 },
      );
    });

    it('is answered where text was cut out', () => {
      const engine = engineOver(files);
      fc.assert(
        fc.property(place, fc.nat({ max: 200 }), ({ file, share }, length) => {
          const text = files.get(file) ?? '';
          const offset = Math.floor(share * text.length);
          engine.setFile(absolute(file), text.slice(0, offset) + text.slice(offset + length));
          engine.settle();
          askEverything(engine, absolute(file), offset);
          engine.setFile(absolute(file), text);
          engine.settle();
        }),
        { numRuns: 40 },
      );
    });

    it('leaves the same problems after a rename', () => {
      const engine = engineOver(files);
      const problems = (of: Engine) => diagnosticsOf(of).map(({ file, range, rule }) => [file, range.start.line, rule]);
      const ids = paths.flatMap((file) =>
        recordsIn(engine, absolute(file)).flatMap((record) =>
          namingsOf(record).flatMap((naming) => locationOf(engine, { record, naming }) ?? []),
        ),
      );
      fc.assert(
        fc.property(fc.constantFrom(...ids), ({ file, range }) => {
          const renamed = rename(engine, file, range.start, 'Renamed-1');
          fc.pre(renamed !== undefined && !('refused' in renamed));
          assert.deepEqual(problems(engineOver(edited(engine, renamed.files))), problems(engine));
        }),
        { numRuns: 8 },
      );
    });

    it('leaves every path true after a move', () => {
      const engine = engineOver(files);
      const movable = [...new Set([...paths, ...paths.map((file) => path.posix.dirname(file))])].filter(
        (each) => each !== '.',
      );
      const target = fc.constantFrom('moved', 'deeply/within/moved', 'audits/moved');
      fc.assert(
        fc.property(fc.constantFrom(...movable), target, (from, to) => {
          const goal = isAuditFile(from) ? `${to}.audit.yaml` : to;
          const move = (file: string) => (isWithin(file, from) ? goal + file.slice(from.length) : file);
          const texts = edited(engine, editsForMoves(engine, [{ from: absolute(from), to: absolute(goal) }]));
          const after = engineOver(new Map([...texts].map(([file, text]) => [move(file), text])));
          assert.deepEqual(targetsIn(after), targetsIn(engine).map(move).sort());
        }),
        { numRuns: 12 },
      );
    });
  });
}

/** The files that all documents name. */
function targetsIn(engine: Engine): readonly string[] {
  const named = engine.files().flatMap((file) =>
    recordsIn(engine, file).flatMap((record) => {
      const isms = engine.ismsOf(file);
      return isms ? filePathsIn(record, isms).map(({ id }) => path.posix.join(path.posix.dirname(file), id)) : [];
    }),
  );
  return named.map(relative).sort();
}
