import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { filesOf } from '../support/files.ts';
import { Repository, removeTemporaryFolders } from '../support/repository.ts';
import { folderWith, removeFolders, run } from './command-line.ts';
import { flawed, sound } from './workspaces.ts';

const date = '2026-06-01T12:00:00Z';
const day = ['--as-of', '2026-06-30'];
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A repository with a commit of some files. */
function repositoryWith(text: string): Repository {
  const repository = new Repository();
  repository.commit({ date, files: Object.fromEntries(filesOf(text)) });
  return repository;
}

describe('check --changed-since', function () {
  this.timeout(40_000);
  after(() => {
    removeTemporaryFolders();
    return removeFolders();
  });

  const check = async ({ folder }: Repository, revision: string, ...args: string[]) => {
    const options = ['--changed-since', revision, '--format', 'json', '--fail-on', 'hint', ...day];
    const { code, stdout, stderr } = await run(folder, ['check', ...options, ...args]);
    const found: { file: string; rule: string; line: number }[] = code === 2 ? [] : JSON.parse(stdout).diagnostics;
    return { code, stderr, found: found.map(({ file, rule, line }) => `${file}:${line} ${rule}`) };
  };

  it('reports nothing where nothing has changed, whatever was wrong before', async () => {
    const repository = repositoryWith(flawed);
    assert.deepEqual(await check(repository, 'HEAD'), { code: 0, stderr: '', found: [] });
  });

  it('reports what a change adds, in files that it does not touch too', async () => {
    const repository = repositoryWith(flawed);
    const people = filesOf(flawed).get('people.audit.yaml') ?? '';
    repository.put('people.audit.yaml', `# Moved\n\n${people.replace(/ {2}m\.ito:\n.*\n/, '')}`);
    const { code, found } = await check(repository, 'HEAD');
    assert.equal(code, 1);
    assert.deepEqual(found, ['isms.audit.yaml:10 reference/person']);
    repository.commit({ date });
    assert.deepEqual((await check(repository, 'HEAD~1')).found, found);
    assert.deepEqual((await check(repository, 'HEAD')).found, []);
  });

  it('counts: a second problem in the place of one is new', async () => {
    const repository = repositoryWith(flawed);
    const finding = filesOf(flawed).get('findings/F-1.audit.yaml') ?? '';
    repository.put('findings/F-2.audit.yaml', finding.replace('F-1', 'F-2'));
    const { found } = await check(repository, 'HEAD');
    assert.deepEqual(found, [
      'findings/F-2.audit.yaml:5 reference/audit',
      'findings/F-2.audit.yaml:8 reference/person',
    ]);
  });

  it('reports what was accepted before and is not any more', async () => {
    const accepting = flawed.replace(
      'raisedBy: nobody',
      'raisedBy: nobody # audit-ignore reference/person -- Has left',
    );
    const repository = repositoryWith(accepting);
    for (const [file, text] of filesOf(flawed)) repository.put(file, text);
    assert.deepEqual((await check(repository, 'HEAD')).found, ['findings/F-1.audit.yaml:8 reference/person']);
  });

  it('looks at evidence as it was', async () => {
    const hashed = flawed.replace('file: leavers.csv', `file: leavers.csv\n    sha256: ${sha256('person,account\n')}`);
    const repository = repositoryWith(hashed);
    assert.deepEqual((await check(repository, 'HEAD')).found, []);
    repository.put('evidence/leavers.csv', 'person,account\nd.mora,1\n');
    assert.deepEqual((await check(repository, 'HEAD')).found, [
      'evidence/register.audit.yaml:8 evidence/hash-mismatch',
    ]);
    repository.put('evidence/leavers.csv', null);
    assert.deepEqual((await check(repository, 'HEAD')).found, ['evidence/register.audit.yaml:7 reference/file']);
  });

  it('knows evidence in Git LFS by its pointer', async () => {
    const hashed = flawed.replace('file: leavers.csv', `file: leavers.csv\n    sha256: ${sha256('person,account\n')}`);
    const repository = new Repository();
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256('person,account\n')}\nsize 15\n`;
    repository.commit({ date, files: { ...Object.fromEntries(filesOf(hashed)), 'evidence/leavers.csv': pointer } });
    repository.put('evidence/leavers.csv', 'person,account\nd.mora,1\n');
    assert.deepEqual((await check(repository, 'HEAD')).found, [
      'evidence/register.audit.yaml:8 evidence/hash-mismatch',
    ]);
  });

  it('counts from where the branches have parted', async () => {
    const repository = repositoryWith(flawed);
    repository.git('checkout', '--quiet', '-b', 'branch');
    repository.commit({ date, files: { 'notes.md': 'mine\n' } });
    repository.git('checkout', '--quiet', 'main');
    const mended = flawed.replace('raisedBy: nobody', 'raisedBy: p.lind');
    repository.commit({ date, files: Object.fromEntries(filesOf(mended)) });
    repository.git('checkout', '--quiet', 'branch');
    assert.deepEqual((await check(repository, 'main')).found, []);
  });

  it('judges a workspace in a folder of the repository, and links as they were', async () => {
    const repository = repositoryWith(flawed.replace(/^# file: /gm, '# file: isms/'));
    mkdirSync(path.join(repository.folder, 'isms/more'));
    symlinkSync('../findings/F-1.audit.yaml', path.join(repository.folder, 'isms/more/F-1.audit.yaml'));
    repository.commit({ date });
    assert.deepEqual(await check(repository, 'HEAD', '--root', 'isms'), { code: 0, stderr: '', found: [] });
    repository.put('isms/new.audit.yaml', 'apiVersion: audit-as-code/v1\nkind: Nothing\nid: x\n');
    assert.deepEqual((await check(repository, 'HEAD', '--root', 'isms')).found, ['new.audit.yaml:2 schema/kind']);
  });

  it('takes a workspace that was not there for an empty one', async () => {
    const repository = repositoryWith('# file: README.md\nHello\n');
    for (const [file, text] of filesOf(flawed)) repository.put(file, text);
    assert.equal((await check(repository, 'HEAD')).found.length, 4);
  });

  it('changes nothing in the repository, and runs nothing that it names [GIT-4]', async () => {
    const repository = repositoryWith(flawed);
    repository.git('config', 'core.fsmonitor', `touch ${repository.folder}/started`);
    repository.git('config', 'filter.x.smudge', `touch ${repository.folder}/started`);
    repository.put('.gitattributes', '* filter=x\n');
    const before = repository.git('-c', 'core.fsmonitor=false', 'status', '--porcelain');
    await check(repository, 'HEAD');
    assert.equal(repository.git('-c', 'core.fsmonitor=false', 'status', '--porcelain'), before);
  });

  it('says what to do where it cannot tell', async () => {
    const repository = repositoryWith(sound);
    for (const revision of ['nowhere', '--all', '-n1', 'HEAD\n', 'HEAD:isms.audit.yaml', 'HEAD..HEAD', '^HEAD']) {
      const { code, stderr } = await check(repository, revision);
      assert.equal(code, 2, revision);
      assert.match(stderr, /^error: There is no commit ".*" here\. Correct --changed-since, or fetch the commit/s);
    }
    assert.match((await check(repository, 'HEAD', '--no-git')).stderr, /leave out --no-git/);
    const folder = await folderWith(sound);
    const outside = await run(folder, ['check', '--changed-since', 'HEAD', ...day], {
      GIT_CEILING_DIRECTORIES: path.dirname(folder),
    });
    assert.equal(outside.code, 2);
    assert.match(outside.stderr, /is in no git repository/);
    repository.git('checkout', '--quiet', '--orphan', 'other');
    repository.commit({ date, message: 'Begin anew' });
    const unrelated = await check(repository, 'main');
    assert.equal(unrelated.code, 2);
    assert.match(unrelated.stderr, /have no commit in common here.*fetch the whole history/);
  });
});
