import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { nodeHost } from '../../server/src/host/node/node-host.ts';
import { folderWith, put, removeFolders, run } from './command-line.ts';
import { audits } from './workspaces.ts';

describe('the last commit of an ISMS', function () {
  this.timeout(20_000);
  let repository: string;
  let isms: string;
  let first: string;

  const git = (folder: string, ...args: string[]) => {
    const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
    const options = {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date },
    } as const;
    return execFileSync('git', [...identity, ...args], options).trim();
  };
  const date = '2026-03-04T23:30:00-0500';

  before(async () => {
    repository = await folderWith(audits.replaceAll('# file: ', '# file: company/isms/'));
    isms = `${repository}/company/isms`;
    git(repository, 'init', '--quiet');
    git(repository, 'add', '--all');
    git(repository, 'commit', '--quiet', '--message', 'Records');
    first = git(repository, 'rev-parse', 'HEAD');
    await put(repository, 'company/other.txt', 'other');
    git(repository, 'add', '--all');
    git(repository, 'commit', '--quiet', '--message', 'Other');
  });
  after(removeFolders);

  it('is found from a folder within the repository, with the day of its committer', async () => {
    assert.deepEqual(await nodeHost.lastCommit(isms, [`${isms}/people.audit.yaml`]), { id: first, date: '2026-03-04' });
    const other = git(repository, 'rev-parse', 'HEAD');
    assert.equal((await nodeHost.lastCommit(isms, [`${repository}/company/other.txt`]))?.id, other);
  });

  it('takes paths as they are: no patterns, none outside of the repository', async () => {
    assert.equal(await nodeHost.lastCommit(isms, [`${isms}/*.yaml`, ':/', '/elsewhere/x']), undefined);
    assert.equal((await nodeHost.lastCommit(isms, ['/elsewhere/x', `${isms}/people.audit.yaml`]))?.id, first);
  });

  it('is found in a linked worktree', async () => {
    const worktree = path.join(await folderWith(''), 'tree');
    git(repository, 'worktree', 'add', '--quiet', worktree);
    const folder = `${worktree}/company/isms`;
    assert.equal((await nodeHost.lastCommit(folder, [`${folder}/people.audit.yaml`]))?.id, first);
  });

  it('is none outside of a repository and before the first commit', async () => {
    const folder = await folderWith(audits);
    assert.equal(await nodeHost.lastCommit(folder, [`${folder}/people.audit.yaml`]), undefined);
    git(folder, 'init', '--quiet');
    assert.equal(await nodeHost.lastCommit(folder, [`${folder}/people.audit.yaml`]), undefined);
  });

  it('starts nothing that the repository names', async () => {
    const trap = `touch '${repository}/started'`;
    for (const setting of ['core.fsmonitor', 'core.pager', 'core.sshCommand', 'gpg.program', 'alias.rev-list']) {
      git(repository, 'config', setting, setting.startsWith('alias') ? `!${trap}` : trap);
    }
    git(repository, 'config', 'log.showSignature', 'true');
    assert.equal((await nodeHost.lastCommit(isms, [`${isms}/people.audit.yaml`]))?.id, first);
    assert.equal(existsSync(path.join(repository, 'started')), false);
    await rm(path.join(repository, '.git/config'));
  });

  it('stands in the report, unless --no-git', async () => {
    const report = async (...args: string[]) =>
      (await run(isms, ['report', 'internal-audit', 'IA-2025-01', ...args])).stdout;
    assert.match(await report(), new RegExp(`${first}, 2026-03-04`));
    assert.doesNotMatch(await report('--no-git'), new RegExp(first));
  });
});
