import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parameters } from '../fuzz/fuzzing.ts';
import type { Files } from '../support/files.ts';
import { diagnosticsOf, engineOver, relative } from '../support/judge.ts';
import { filesOf, type Place, type WithId, written } from './writing.ts';

/** That a rule reports at a place. */
export type Reading = Place & { readonly rule: string };

/** A category of rules as it is read a second time. */
export interface SecondReading<T> {
  readonly category: string;
  readonly workspaces: fc.Arbitrary<T>;
  readonly documentsOf: (workspace: T) => readonly WithId[];
  readonly read: (workspace: T) => readonly Reading[];
}

const usualRuns = 300;

/**
 * Holds what the product reports against a second reading, on random workspaces: for all rules of the category, the same
 * rule at the same file, line and column, as often. Throws with the smallest workspace found on which they differ; see
 * `parameters` for how to repeat that, or to look elsewhere.
 */
export function assertSameReading<T>({ category, workspaces, documentsOf, read }: SecondReading<T>): void {
  const cases = workspaces.map((workspace) => {
    const files = filesOf(documentsOf(workspace));
    return { files, reading: read(workspace), [fc.toStringMethod]: () => inOneText(files) };
  });
  fc.assert(
    fc.property(cases, ({ files, reading }) => {
      const second = reading.map((each) => `${written(each, files)} ${each.rule}`).sort();
      assert.deepEqual(reportedBy(files, category), second, 'the product (actual) and the second reading (expected)');
    }),
    parameters(usualRuns),
  );
}

/** The rules that a second reading comes upon in the usual workspaces, sorted. */
export function rulesRead<T>({ workspaces, read }: SecondReading<T>): readonly string[] {
  const sample = fc.sample(workspaces, { numRuns: usualRuns, seed: 27_001 });
  return [...new Set(sample.flatMap(read).map(({ rule }) => rule))].sort();
}

/** What the product reports of a category, as `file:line:column rule`, sorted; files that break a schema fail. */
function reportedBy(files: Files, category: string): readonly string[] {
  const diagnostics = diagnosticsOf(engineOver(files));
  const broken = diagnostics.filter(({ rule }) => rule.startsWith('syntax/') || rule.startsWith('schema/'));
  assert.deepEqual(broken, [], 'the workspaces follow the schemas');
  return diagnostics
    .filter(({ rule }) => rule.startsWith(`${category}/`))
    .map(({ file, range: { start }, rule }) => `${relative(file)}:${start.line + 1}:${start.character + 1} ${rule}`)
    .sort();
}

function inOneText(files: Files): string {
  return [...files].map(([file, text]) => `\n# file: ${file}\n${text}`).join('');
}
