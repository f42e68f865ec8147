import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { textAt } from '../../server/src/exchange/oscal/parts.ts';
import { dataOf, isList, isMap } from '../../server/src/yaml/data.ts';
import { parseYaml } from '../../server/src/yaml/parse.ts';
import { filesOf } from '../support/files.ts';
import { Repository, removeTemporaryFolders, temporaryFolder } from '../support/repository.ts';
import { sound } from './workspaces.ts';

const project = path.resolve(import.meta.dirname, '../..');

/** The hook that the repository offers, by the keys that pre-commit reads. */
function offeredHook(): (key: string) => string {
  const text = readFileSync(path.join(project, '.pre-commit-hooks.yaml'), 'utf8');
  const [hooks] = parseYaml(text).map(({ root }) => dataOf(root));
  const hook = isList(hooks) ? hooks.find(isMap) : undefined;
  assert.ok(hook);
  return (key) => textAt(hook, key) ?? '';
}

describe('the pre-commit hook', function () {
  this.timeout(60_000);
  const hook = offeredHook();
  let repository: Repository;

  before(function () {
    if (process.platform === 'win32') this.skip();
    repository = new Repository();
    for (const [file, text] of filesOf(sound)) repository.put(file, text);
    repository.commit({ date: '2026-06-01T10:00:00' });
    const bin = temporaryFolder();
    const manifest: { bin: Record<string, string> } = JSON.parse(
      readFileSync(path.join(project, 'package.json'), 'utf8'),
    );
    const program = path.join(project, manifest.bin['audit-as-code'] ?? '');
    writeFileSync(path.join(bin, 'audit-as-code'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
    chmodSync(path.join(bin, 'audit-as-code'), 0o755);
    // As pre-commit does: where a staged file fits the pattern, the entry runs in the root of the repository.
    const script = `#!/bin/sh
export PATH="${bin}:$PATH"
git diff --staged --name-only | grep -qE '${hook('files')}' || exit 0
exec ${hook('entry')} --as-of 2026-06-30
`;
    const file = path.join(repository.folder, '.git/hooks/pre-commit');
    writeFileSync(file, script);
    chmodSync(file, 0o755);
  });
  after(removeTemporaryFolders);

  /** Commits what is in the working tree; gives the exit code and what was printed. */
  function commit(message: string): { readonly code: number | null; readonly told: string } {
    repository.git('add', '--all');
    const who = ['-c', 'user.name=Nobody', '-c', 'user.email=nobody@nowhere.example'];
    const { status, stdout, stderr } = spawnSync('git', [...who, 'commit', '--message', message], {
      cwd: repository.folder,
      encoding: 'utf8',
    });
    return { code: status, told: `${stdout}${stderr}` };
  }

  it('takes Node from the system, and judges the ISMS whole', () => {
    assert.equal(hook('language'), 'node');
    assert.equal(hook('language_version'), 'system');
    assert.equal(hook('pass_filenames'), 'false');
  });

  it('lets a commit through that brings no error', () => {
    repository.put(
      'a.audit.yaml',
      'apiVersion: audit-as-code/v1\nkind: People\nid: more\npeople: { n.n: { name: N } }\n',
    );
    const { code, told } = commit('A person');
    assert.equal(code, 0, told);
  });

  it('stops one that does, in whatever file', () => {
    repository.put('people.audit.yaml', 'apiVersion: audit-as-code/v1\nkind: People\nid: people\npeople: {}\n');
    const { code, told } = commit('Nobody is left');
    assert.equal(code, 1, told);
    assert.match(told, /isms\.audit\.yaml:\d+:\d+ error reference\/person/);
    repository.git('checkout', '--quiet', 'HEAD', '--', '.');
  });

  it('is not run for other files', () => {
    repository.put('readme.txt', 'Not of an audit\n');
    const { code, told } = commit('Another file');
    assert.equal(code, 0, told);
    assert.doesNotMatch(told, /files/);
  });

  it('finds its program in the package that npm makes, which has the programs and no more', () => {
    const packed = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: project,
      encoding: 'utf8',
    });
    const [{ files }]: [{ files: readonly { path: string }[] }] = JSON.parse(packed.stdout);
    const names = files.map((each) => each.path);
    assert.ok(names.includes('dist/audit-as-code.cjs') && names.includes('dist/command-line/main.cjs'), names.join());
    assert.deepEqual(
      names.filter((name) => !/^(dist\/|package\.json$|README\.md$|LICENSE$)/.test(name)),
      [],
    );
  });
});
