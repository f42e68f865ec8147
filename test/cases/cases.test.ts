import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ruleDescriptions } from '../../server/src/rules/all-rules.ts';
import { expectation, expectationsIn } from '../support/expectations.ts';
import type { Files } from '../support/files.ts';
import { diagnosticsOf, engineOver, reported } from '../support/judge.ts';

interface Case {
  readonly about: string;
  readonly asOf: string;
  readonly rules: readonly string[];
  readonly expect?: readonly { readonly file: string; readonly line: number; readonly rule: string }[];
}

const root = import.meta.dirname;
const existing = new Set<string>(ruleDescriptions.map(({ id }) => id));

for (const folder of caseFolders(root)) {
  const test: Case = JSON.parse(readFileSync(path.join(folder, 'case.json'), 'utf8'));
  const isJudged = (rule: string) =>
    existing.has(rule) && test.rules.some((each) => each === '*' || rule === each || rule.startsWith(each));
  describe(`case ${path.relative(root, folder)}`, () => {
    it(test.about, () => {
      const files = filesBeneath(folder);
      const engine = engineOver(files, { today: test.asOf });
      const expected = [
        ...expectationsIn(files),
        ...(test.expect ?? []).map(({ file, line, rule }) => expectation(file, line, rule)),
      ].filter((each) => isJudged(each.slice(each.indexOf(' ') + 1)));
      assert.deepEqual(reported(diagnosticsOf(engine), isJudged), expected.sort());
    });
  });
}

function caseFolders(folder: string): readonly string[] {
  if (existsSync(path.join(folder, 'case.json'))) return [folder];
  return readdirSync(folder)
    .map((name) => path.join(folder, name))
    .filter((each) => statSync(each).isDirectory())
    .flatMap(caseFolders)
    .sort();
}

function filesBeneath(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file, 'utf8')]),
  );
}
