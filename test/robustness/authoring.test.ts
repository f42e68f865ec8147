import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { LineRange, Position } from '../../server/src/engine/diagnostic.ts';
import type { Engine } from '../../server/src/engine/engine.ts';
import { complete } from '../../server/src/features/completion/completion.ts';
import { plainOf } from '../../server/src/features/completion/snippet.ts';
import { documentLinks } from '../../server/src/features/document-links.ts';
import { inlayHints } from '../../server/src/features/inlay-hints.ts';
import { selectionRanges } from '../../server/src/features/selection-ranges.ts';
import { type DocumentSymbol, documentSymbols } from '../../server/src/features/symbols/document-symbols.ts';
import { workspaceSymbols } from '../../server/src/features/symbols/workspace-symbols.ts';
import { comments } from '../../server/src/yaml/comments.ts';
import { LineIndex } from '../../server/src/yaml/line-index.ts';
import { absolute, engineOver } from '../support/judge.ts';

const examples = path.resolve(import.meta.dirname, '../../examples');

function filesBeneath(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.audit\.ya?ml$/.test(name),
  );
  return new Map(
    names.sort().map((name) => [name.replaceAll('\\', '/'), readFileSync(path.join(folder, name), 'utf8')]),
  );
}

const everywhere: LineRange = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

function holds(outer: LineRange, inner: LineRange): boolean {
  return compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;
}

/** Asserts that selections lie within their symbols. */
function assertNested(symbols: readonly DocumentSymbol[]): void {
  for (const { name, range, selection, children } of symbols) {
    assert.notEqual(name, '');
    assert.ok(holds(range, selection), name);
    assertNested(children);
  }
}

async function askEverything(engine: Engine, file: string, offset: number): Promise<void> {
  const text = engine.textOf(file) ?? '';
  const lines = new LineIndex(text);
  const at = lines.position(offset);
  const [ranges = []] = selectionRanges(engine, file, [at]) ?? [];
  assert.ok(ranges.length > 0);
  for (const [index, range] of ranges.entries()) {
    assert.ok(holds(range, { start: at, end: at }));
    const outer = ranges[index + 1];
    assert.ok(!outer || holds(outer, range));
  }
  assertNested(documentSymbols(engine, file));
  for (const { range } of documentLinks(engine, file)) assert.equal(range.start.line, range.end.line);
  inlayHints(engine, file, everywhere, { requirementTitles: true, personNames: true });
  const found = await complete(engine, { file, at, listFolder: async () => [{ name: 'log.txt', isFolder: false }] });
  if (!found) return;
  assert.ok(holds(found.range, { start: at, end: at }));
  assert.equal(found.range.start.line, found.range.end.line);
  const [start, end] = [lines.offset(found.range.start), lines.offset(found.range.end)];
  for (const { snippet } of found.entries.slice(0, 3)) {
    const before = comments(text).filter((comment) => comment.end < start || comment.start >= end);
    const after = `${text.slice(0, start)}${plainOf(snippet)}${text.slice(end)}`;
    for (const comment of before) assert.ok(after.includes(comment.text));
  }
}

for (const example of ['acme', 'acme-flawed']) {
  describe(`authoring in random places of ${example}`, () => {
    const files = filesBeneath(path.join(examples, example));
    const anyFile = fc.constantFrom(...files.keys());
    const fraction = fc.double({ min: 0, max: 1, noNaN: true });

    it('answers without an error', async () => {
      const engine = engineOver(files);
      await fc.assert(
        fc.asyncProperty(anyFile, fraction, async (file, place) => {
          await askEverything(engine, absolute(file), Math.floor(place * (files.get(file)?.length ?? 0)));
        }),
        { numRuns: 150 },
      );
    });

    it('answers without an error where a text is cut', async () => {
      const engine = engineOver(files);
      const ends = fc.constantFrom('\n', '\r\n', '\r');
      const typed = fc.constantFrom(
        '',
        ' ',
        '- ',
        '"',
        "'",
        '[',
        '{',
        '😀',
        'A.5.',
        'team:',
        '\n  ',
        '*',
        '&a ',
        '# audit-ignore ',
      );
      await fc.assert(
        fc.asyncProperty(anyFile, fraction, fraction, typed, ends, async (file, from, length, word, end) => {
          const text = files.get(file) ?? '';
          const start = Math.floor(from * text.length);
          const rest = text.slice(start + Math.floor(length * 80));
          const head = `${text.slice(0, start)}${word}`.replaceAll('\n', end);
          engine.setFile(absolute(file), `${head}${rest.replaceAll('\n', end)}`);
          engine.settle();
          await askEverything(engine, absolute(file), head.length);
          engine.setFile(absolute(file), text);
        }),
        { numRuns: 150 },
      );
    });

    it('finds things by any part of their names', () => {
      const engine = engineOver(files);
      assert.ok(workspaceSymbols(engine, '').length > 0);
      fc.assert(
        fc.property(fc.string({ maxLength: 6 }), (query) => {
          workspaceSymbols(engine, query);
        }),
        { numRuns: 20 },
      );
    });
  });
}
