import assert from 'node:assert/strict';
import { chmodSync, existsSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { uncommitted } from '../../../server/src/host/node/uncommitted.ts';
import { Repository, removeTemporaryFolders, temporaryFolder } from '../../support/repository.ts';

const date = '2026-03-04T12:00:00+01:00';

describe('what is in no commit yet', function () {
  this.timeout(20_000);
  after(removeTemporaryFolders);

  const names = async ({ folder }: Repository, beneath: string, ...files: readonly string[]) => {
    const root = path.posix.join(folder, beneath);
    const found = await uncommitted(
      root,
      files.map((file) => `${root}/${file}`),
    );
    return found?.map((file) => path.posix.relative(root, file));
  };

  it('is a file that is new, changed or staged, in the order that was asked for', async () => {
    const repository = new Repository();
    repository.commit({ date, files: { 'isms/a.yaml': 'a', 'isms/b.yaml': 'b', 'isms/c.yaml': 'c' } });
    repository.put('isms/b.yaml', 'changed');
    repository.put('isms/c.yaml', 'staged');
    repository.git('add', 'isms/c.yaml');
    repository.put('isms/ä new.yaml', 'new');
    assert.deepEqual(await names(repository, 'isms', 'ä new.yaml', 'c.yaml', 'b.yaml', 'a.yaml'), [
      'ä new.yaml',
      'c.yaml',
      'b.yaml',
    ]);
    repository.commit({ date });
    assert.deepEqual(await names(repository, 'isms', 'ä new.yaml', 'c.yaml', 'b.yaml', 'a.yaml'), []);
  });

  it('is looked for beside the folder too, as far as the repository goes', async () => {
    const repository = new Repository();
    repository.commit({ date, files: { 'isms/a.yaml': 'a', 'texts/b.md': 'b', 'texts/c.md': 'c' } });
    repository.put('texts/c.md', 'changed');
    assert.deepEqual(await names(repository, 'isms', 'a.yaml', '../texts/b.md', '../texts/c.md'), ['../texts/c.md']);
  });

  it('is none that differs in line endings alone', async () => {
    const repository = new Repository();
    repository.commit({ date, files: { 'a.yaml': 'a\nb\n' } });
    repository.put('a.yaml', 'a\r\nb\r\n');
    assert.deepEqual(await names(repository, '.', 'a.yaml'), []);
  });

  it('is everything while there is no commit', async () => {
    const repository = new Repository();
    repository.put('a.yaml', 'a');
    assert.deepEqual(await names(repository, '.', 'a.yaml'), ['a.yaml']);
  });

  it('is known in a repository that hashes with SHA-256', async () => {
    const folder = temporaryFolder();
    const repository = new Repository(folder);
    repository.git('init', '--quiet', '--object-format=sha256');
    repository.commit({ date, files: { 'a.yaml': 'a', 'b.yaml': 'b' } });
    repository.put('b.yaml', 'changed');
    assert.deepEqual(await names(repository, '.', 'a.yaml', 'b.yaml'), ['b.yaml']);
  });

  it('is not known outside of a repository', async () => {
    const folder = temporaryFolder();
    assert.equal(await uncommitted(folder, [`${folder}/a.yaml`]), undefined);
  });

  it('passes over what lies outside the repository, and compares links by where they lead', async function () {
    if (process.platform === 'win32') this.skip();
    const repository = new Repository();
    repository.put('a.yaml', 'a');
    symlinkSync('a.yaml', path.join(repository.folder, 'link.yaml'));
    repository.commit({ date });
    const outside = `${temporaryFolder()}/other.yaml`;
    const link = `${repository.folder}/link.yaml`;
    assert.deepEqual(await uncommitted(repository.folder, [link, outside]), []);
  });

  it('starts no filter that the repository names [GIT-4]', async function () {
    if (process.platform === 'win32') this.skip();
    const repository = new Repository();
    repository.commit({ date, files: { 'a.yaml': 'a', '.gitattributes': '*.yaml filter=evil\n' } });
    const trace = path.join(repository.folder, 'trace');
    repository.put('evil.sh', `#!/bin/sh\ntouch '${trace}'\ncat\n`);
    chmodSync(path.join(repository.folder, 'evil.sh'), 0o755);
    repository.git('config', 'filter.evil.clean', path.join(repository.folder, 'evil.sh'));
    repository.put('a.yaml', 'b');
    assert.deepEqual(await names(repository, '.', 'a.yaml'), ['a.yaml']);
    assert.ok(!existsSync(trace));
  });
});
