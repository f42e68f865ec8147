import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { CommitHistory } from '../../../server/src/engine/history.ts';
import { rememberingHistory } from '../../../server/src/host/node/git-history.ts';
import { Repository, removeTemporaryFolders, temporaryFolder } from '../../support/repository.ts';

const since = '2000-01-01';
const day = (date: string) => `${date}T10:00:00Z`;
const read = (root: string) => rememberingHistory()({ root, since });

async function historyOf(root: string): Promise<CommitHistory> {
  const history = await read(root);
  assert.ok('commits' in history, JSON.stringify(history));
  return history;
}

async function pathsIn(root: string): Promise<readonly string[]> {
  return (await historyOf(root)).commits.flatMap(({ paths }) => paths);
}

/** A repository with three commits, one a month. */
function threeMonths(): Repository {
  const repository = new Repository();
  for (const month of ['01', '02', '03']) {
    repository.commit({
      date: day(`2025-${month}-10`),
      files: { [`isms/${month}.md`]: month, [`${month}.md`]: month },
    });
  }
  return repository;
}

describe('the history of an ISMS root is found', () => {
  after(removeTemporaryFolders);

  it('in a sub-folder of a repository, by paths from there and without what lies elsewhere', async () => {
    const { folder } = threeMonths();
    assert.deepEqual(await pathsIn(path.join(folder, 'isms')), ['03.md', '02.md', '01.md']);
    mkdirSync(path.join(folder, 'empty'));
    assert.deepEqual(await historyOf(path.join(folder, 'empty')), { commits: [] });
  });

  it('in a linked worktree', async () => {
    const repository = threeMonths();
    const worktree = path.join(temporaryFolder(), 'tree');
    repository.git('worktree', 'add', '--quiet', '--detach', worktree, 'HEAD~1');
    assert.deepEqual(await pathsIn(path.join(worktree, 'isms')), ['02.md', '01.md']);
  });

  it('in a submodule', async () => {
    const outer = new Repository();
    outer.git('submodule', '--quiet', 'add', `file://${threeMonths().folder}`, 'inner');
    outer.commit({ date: day('2025-04-01'), files: { 'outer.md': '' } });
    assert.deepEqual(await pathsIn(path.join(outer.folder, 'inner/isms')), ['03.md', '02.md', '01.md']);
  });

  it('in a partial clone, which lacks the contents of files and is not completed [GIT-4]', async () => {
    const repository = new Repository();
    const text = Array.from({ length: 40 }, (_, n) => `line ${n}\n`).join('');
    repository.git('config', 'uploadpack.allowFilter', 'true');
    repository.commit({ date: day('2025-01-10'), files: { 'a.md': text } });
    repository.commit({ date: day('2025-02-10'), files: { 'a.md': null, 'b.md': `${text}more`, 'c.md': 'c' } });
    const clone = repository.clone('--filter=blob:none', '--no-checkout');
    assert.deepEqual(await pathsIn(clone.folder), ['a.md', 'b.md', 'c.md', 'a.md']);
  });

  describe('in a shallow clone,', () => {
    it('with the day up to which commits may be missing, and without the one whose parents are', async () => {
      const { folder } = threeMonths().clone('--depth=2');
      const { cutAt } = await historyOf(folder);
      assert.equal(cutAt, '2025-02-10');
      assert.deepEqual(await pathsIn(folder), ['03.md', 'isms/03.md']);
    });

    it('anew when it is deepened, and whole when it is no longer shallow', async () => {
      const clone = threeMonths().clone('--depth=1');
      const again = rememberingHistory();
      const cut = async () => {
        const history = await again({ root: clone.folder, since });
        return 'commits' in history ? history.cutAt : 'no history';
      };
      assert.equal(await cut(), '2025-03-10');
      clone.git('fetch', '--quiet', '--deepen=1');
      assert.equal(await cut(), '2025-02-10');
      clone.git('fetch', '--quiet', '--unshallow');
      assert.equal(await cut(), undefined);
      assert.equal((await historyOf(clone.folder)).commits.length, 3);
    });

    it('where branches end on different days, by the latest', async () => {
      const repository = threeMonths();
      repository.git('checkout', '--quiet', '-b', 'branch', 'HEAD~1');
      repository.commit({ date: day('2025-02-15'), files: { 'x.md': 'x' } });
      repository.commit({ date: day('2025-02-20'), files: { 'x.md': 'y' } });
      repository.git('checkout', '--quiet', 'main');
      repository.git('merge', '--quiet', '--no-edit', 'branch');
      const { folder } = repository.clone('--depth=2');
      assert.equal((await historyOf(folder)).cutAt, '2025-03-10');
    });
  });

  it('nowhere outside of a repository, nor without git, and that is told', async () => {
    assert.deepEqual(await read(temporaryFolder()), { kind: 'no-repository', reason: 'it is in no git repository' });
    const { folder } = threeMonths();
    const { PATH } = process.env;
    process.env.PATH = temporaryFolder();
    try {
      assert.deepEqual(await read(folder), { kind: 'no-git', reason: 'git was not found' });
    } finally {
      process.env.PATH = PATH;
    }
  });

  it('not where git fails, which says why', async () => {
    const repository = threeMonths();
    repository.git('config', 'core.repositoryFormatVersion', '99');
    const history = await read(repository.folder);
    assert.ok('kind' in history && history.kind === 'failed', JSON.stringify(history));
    assert.match(history.reason, /repo version.*99/);
  });
});
