import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { createEngine } from '../../server/src/cli/create-engine.ts';
import { openWorkspace } from '../../server/src/cli/workspace.ts';
import { nodeCommandLineHost } from '../../server/src/host/node/node-command-line-host.ts';
import { ruleDescriptions } from '../../server/src/rules/all-rules.ts';
import { expectation, expectationsIn } from '../support/expectations.ts';
import type { Files } from '../support/files.ts';
import type { GivenCommit } from '../support/history.ts';
import { diagnosticsOf, reported } from '../support/judge.ts';
import { Repository, removeTemporaryFolders } from '../support/repository.ts';

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
    after(removeTemporaryFolders);

    it(test.about, async () => {
      const git = existsSync(path.join(folder, 'git.json'));
      const workspace = git ? repositoryOf(folder) : folder;
      const files = filesBeneath(folder);
      const expected = [
        ...expectationsIn(files),
        ...(test.expect ?? []).map(({ file, line, rule }) => expectation(file, line, rule)),
      ].filter((each) => isJudged(each.slice(each.indexOf(' ') + 1)));
      const diagnostics = await check(workspace, test.asOf, git);
      assert.deepEqual(reported(diagnostics, isJudged, workspace), expected.sort());
    });
  });
}

/** Judges a folder as the command line does. Anything that it says besides, as of a rule that has thrown, fails the test. */
async function check(folder: string, asOf: string, git: boolean) {
  let said = '';
  const terminal = {
    out: () => undefined,
    err: (text: string) => {
      said += text;
    },
    status: () => undefined,
    colors: false,
    printed: async () => undefined,
  };
  const surroundings = {
    host: nodeCommandLineHost,
    terminal,
    createEngine: async (options: Parameters<typeof createEngine>[0]) => createEngine(options),
    version: 'test',
    build: 'test',
  };
  const { engine } = await openWorkspace(folder, { asOf, git }, surroundings);
  assert.equal(said, '');
  return diagnosticsOf(engine);
}

/** A repository with the commits of a case's `git.json`, and then its files. */
function repositoryOf(folder: string): string {
  const repository = new Repository();
  const commits: readonly GivenCommit[] = JSON.parse(readFileSync(path.join(folder, 'git.json'), 'utf8'));
  for (const { author, date, message, files } of commits) {
    repository.commit({ author: `${author.name} <${author.email}>`, date, message, files });
  }
  cpSync(folder, repository.folder, { recursive: true });
  repository.commit({ date: new Date().toISOString(), message: 'The records' });
  return repository.folder;
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
