import assert from 'node:assert/strict';
import path from 'node:path';
import { filesOf } from '../support/files.ts';
import { implementedControl, sana } from '../support/implemented-control.ts';
import { Repository, removeTemporaryFolders, temporaryFolder } from '../support/repository.ts';
import { folderWith, put, removeFolders, run } from './command-line.ts';

const changed = { author: sana, date: '2026-01-10T10:00:00Z', files: { 'infra/iam/main.tf': 'role = "admin"' } };

function repositoryWith(text: string): Repository {
  const repository = new Repository();
  for (const [file, content] of filesOf(text)) repository.put(file, content);
  repository.commit({ date: '2025-12-01T10:00:00Z' });
  return repository;
}

describe('check and the git history', function () {
  this.timeout(20_000);
  after(async () => {
    removeTemporaryFolders();
    await removeFolders();
  });

  const check = async (folder: string, args: readonly string[] = [], environment = {}) => {
    const { code, stdout, stderr } = await run(folder, ['check', '--format', 'json', ...args], environment);
    assert.equal(code, 0);
    const rules: readonly string[] = JSON.parse(stdout).diagnostics.map(({ rule }: { rule: string }) => rule);
    return { rules, stderr };
  };

  it('reports who has changed what they audit, unless --no-git', async () => {
    const repository = repositoryWith(implementedControl);
    repository.commit(changed);
    assert.deepEqual(await check(repository.folder), { rules: ['independence/changed-implementation'], stderr: '' });
    assert.deepEqual(await check(repository.folder, ['--no-git']), { rules: [], stderr: '' });
  });

  it('reads the history of each ISMS root, in sub-folders of the repository too', async () => {
    const two = implementedControl.replaceAll('# file: ', '# file: two/');
    const repository = repositoryWith(implementedControl.replaceAll('# file: ', '# file: one/') + two);
    repository.commit({ ...changed, files: { 'two/infra/iam/main.tf': 'role = "admin"' } });
    const { stdout } = await run(repository.folder, ['check', '--format', 'json']);
    const files = JSON.parse(stdout).diagnostics.map(({ file }: { file: string }) => file);
    assert.deepEqual(files, ['two/plan.audit.yaml']);
    assert.deepEqual((await check(path.join(repository.folder, 'two'))).rules, ['independence/changed-implementation']);
  });

  it('says of a shallow clone that commits may be missing', async () => {
    const repository = repositoryWith(implementedControl);
    repository.commit(changed);
    const { folder } = repository.clone('--depth=1');
    assert.deepEqual(await check(folder), { rules: ['independence/history-cut'], stderr: '' });
  });

  it('says that git is missing, and judges everything else', async () => {
    const repository = repositoryWith(implementedControl.replace('name: Petra Lind', 'name: Petra Lind, reportsTo: x'));
    repository.commit(changed);
    const { rules, stderr } = await check(repository.folder, [], { PATH: temporaryFolder() });
    assert.deepEqual(rules, []);
    assert.match(stderr, /^warning: .* is not checked: git was not found\. Use --no-git to do without\.\n$/);
    assert.equal((await check(repository.folder, ['--no-git'], { PATH: temporaryFolder() })).stderr, '');
  });

  it('says that there is no repository, where one is needed', async () => {
    const { stderr } = await check(await folderWith(implementedControl));
    assert.match(
      stderr,
      /^warning: .* is not checked: the git history of \S+ cannot be read: it is in no git repository\./,
    );
    const without = implementedControl.replace(', paths: ["infra/iam/**"]', '');
    assert.equal((await check(await folderWith(without))).stderr, '');
  });

  it('says why git fails', async () => {
    const repository = repositoryWith(implementedControl);
    repository.put('.git/config', '[broken');
    const { stderr } = await check(repository.folder);
    assert.match(stderr, /^warning: .* cannot be read: .*bad config.*\n$/);
  });
});

describe('check and the hashes of evidence', function () {
  this.timeout(20_000);
  after(removeFolders);

  it('reports a file that has changed, in a register of any folder', async () => {
    const folder = await folderWith(implementedControl);
    const register = (sum: string) => `apiVersion: audit-as-code/v1
kind: EvidenceRegister
id: evidence
items:
  E-1: { title: T, file: a.bin, sha256: ${sum}, collectedBy: p.lind, collectedOn: 2026-02-03 }
`;
    // The SHA-256 of the three bytes.
    const sum = 'af9ceddc9d8b08ac09e1994bfd20459b5e377425df7354dfce3501992828a5b7';
    await put(folder, 'audits/a.bin', Uint8Array.of(0xff, 0x00, 0xfe));
    await put(folder, 'audits/evidence.audit.yaml', register(sum));
    const args = ['check', 'audits', '--no-git', '--format', 'json'];
    const rules = async () => {
      const { code, stdout } = await run(folder, args);
      return { code, rules: JSON.parse(stdout).diagnostics.map(({ rule }: { rule: string }) => rule) };
    };
    assert.deepEqual(await rules(), { code: 0, rules: ['evidence/unused'] });
    await put(folder, 'audits/a.bin', Uint8Array.of(0xff, 0x00, 0xfd));
    assert.deepEqual(await rules(), { code: 1, rules: ['evidence/unused', 'evidence/hash-mismatch'] });
  });
});
