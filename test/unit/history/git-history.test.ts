import assert from 'node:assert/strict';
import type { AuthoredCommit, CommitHistory } from '../../../server/src/engine/history.ts';
import { rememberingHistory } from '../../../server/src/host/node/git-history.ts';
import { Repository, removeTemporaryFolders } from '../../support/repository.ts';

const sana = 'Sana Rao <Sana.Rao@acme.example>';
const kofi = 'Kofi Osei <kofi@acme.example>';
const day = (date: string) => `${date}T10:00:00Z`;

/** The history beneath a folder, which must be there. */
async function historyOf(root: string, since = '2000-01-01'): Promise<CommitHistory> {
  const history = await rememberingHistory()({ root, since });
  assert.ok('commits' in history, JSON.stringify(history));
  return history;
}

async function commitsOf(root: string, since?: string): Promise<readonly AuthoredCommit[]> {
  return (await historyOf(root, since)).commits;
}

/** Who has changed which paths: the first address and the paths of each commit, the newest first. */
async function changesIn(root: string, since?: string): Promise<readonly string[]> {
  return (await commitsOf(root, since)).map(({ authors, paths }) => `${authors[0]}: ${[...paths].sort().join(' ')}`);
}

describe('the history of an ISMS root', () => {
  let repository: Repository;

  beforeEach(() => {
    repository = new Repository();
  });
  after(removeTemporaryFolders);

  it('tells of each commit who, when and what', async () => {
    const first = repository.commit({ author: sana, date: '2025-02-02T23:30:00-0500', files: { 'infra/a.tf': 'a' } });
    const second = repository.commit({ author: kofi, date: day('2025-03-01'), files: { 'b.md': 'b', 'c.md': 'c' } });
    assert.deepEqual(await commitsOf(repository.folder), [
      { id: second, authoredAt: '2025-03-01T10:00:00Z', authors: ['kofi@acme.example'], paths: ['b.md', 'c.md'] },
      { id: first, authoredAt: '2025-02-03T04:30:00Z', authors: ['sana.rao@acme.example'], paths: ['infra/a.tf'] },
    ]);
  });

  describe('goes back to a day', () => {
    it('by the clock of UTC, the day included', async () => {
      repository.commit({ author: sana, date: '2025-02-03T00:59:59+0100', files: { 'a.md': 'before' } });
      repository.commit({ author: kofi, date: '2025-02-03T00:00:00Z', files: { 'a.md': 'on' } });
      assert.deepEqual(await changesIn(repository.folder, '2025-02-03'), ['kofi@acme.example: a.md']);
    });

    it('by when a commit was written, not by when it was rebased', async () => {
      repository.commit({
        author: sana,
        date: day('2025-02-02'),
        committed: day('2025-06-01'),
        files: { 'a.md': '1' },
      });
      repository.commit({
        author: kofi,
        date: day('2025-02-04'),
        committed: day('2025-06-01'),
        files: { 'a.md': '2' },
      });
      assert.deepEqual(await changesIn(repository.folder, '2025-02-03'), ['kofi@acme.example: a.md']);
    });

    it('past commits with an earlier date that stand in the way', async () => {
      repository.commit({ author: sana, date: day('2025-05-01'), files: { 'a.md': '1' } });
      for (let n = 0; n < 10; n += 1) repository.commit({ date: day('2019-01-01'), files: { 'old.md': String(n) } });
      assert.deepEqual(await changesIn(repository.folder, '2025-02-03'), ['sana.rao@acme.example: a.md']);
    });
  });

  describe('finds people', () => {
    const changed = { date: day('2025-03-01'), files: { 'a.md': 'a' } };

    it('among the co-authors, however the trailer is written', async () => {
      const message =
        'Pair\n\nCo-authored-by: Sana Rao <SANA@acme.example>\nco-authored-by: kofi@acme.example <kofi@acme.example>\nCo-Authored-By: broken\nSigned-off-by: J <j@acme.example>';
      repository.commit({ ...changed, author: 'Dana <dana@acme.example>', message });
      const [commit] = await commitsOf(repository.folder);
      assert.deepEqual(commit?.authors, ['dana@acme.example', 'sana@acme.example', 'kofi@acme.example']);
    });

    it('by trailers alone, not by what the text says', async () => {
      const message = 'Pair\n\nCo-authored-by: Sana Rao <sana@acme.example>\n\nThe line above is no trailer.';
      repository.commit({ ...changed, author: kofi, message });
      const [commit] = await commitsOf(repository.folder);
      assert.deepEqual(commit?.authors, ['kofi@acme.example']);
    });

    it('by the address that .mailmap gives them, and by the one that it replaces', async () => {
      repository.put('.mailmap', 'Sana Rao <sana.rao@acme.example> <sana@home.example>\n');
      const message = 'Pair\n\nCo-authored-by: S <SANA@home.example>';
      repository.commit({ ...changed, author: 'S <sana@home.example>' });
      repository.commit({ date: day('2025-03-02'), author: kofi, message, files: { 'a.md': 'b' } });
      const authors = (await commitsOf(repository.folder)).map((commit) => commit.authors);
      assert.deepEqual(authors, [
        ['kofi@acme.example', 'sana.rao@acme.example', 'sana@home.example'],
        ['sana.rao@acme.example', 'sana@home.example'],
      ]);
    });

    it('by name, where several share an address and .mailmap tells them apart', async () => {
      repository.put('.mailmap', 'Sana Rao <sana.rao@acme.example> sana <ops@acme.example>\n');
      repository.commit({ ...changed, author: 'sana <ops@acme.example>' });
      repository.commit({ date: day('2025-03-02'), author: 'kofi <ops@acme.example>', files: { 'a.md': 'b' } });
      const authors = (await commitsOf(repository.folder)).map((commit) => commit.authors);
      assert.deepEqual(authors, [['ops@acme.example'], ['sana.rao@acme.example']]);
    });
  });

  describe('names files', () => {
    it('whatever their names are', async () => {
      const names = ['ä b.md', 'tab\there.md', 'line\nbreak.md', '"quoted".md', '-n', ':(top)x'];
      repository.commit({ date: day('2025-03-01'), files: Object.fromEntries(names.map((name) => [name, name])) });
      const [commit] = await commitsOf(repository.folder);
      assert.deepEqual([...(commit?.paths ?? [])].sort(), [...names].sort());
    });

    it('that are gone', async () => {
      repository.commit({ author: sana, date: day('2025-03-01'), files: { 'a.md': 'a', 'b.md': 'b' } });
      repository.commit({ author: kofi, date: day('2025-03-02'), files: { 'a.md': null } });
      assert.deepEqual(await changesIn(repository.folder), [
        'kofi@acme.example: a.md',
        'sana.rao@acme.example: a.md b.md',
      ]);
    });

    it('under the names that they had later, and the one who moves them under both', async () => {
      const text = Array.from({ length: 40 }, (_, n) => `line ${n}\n`).join('');
      repository.commit({ author: sana, date: day('2025-03-01'), files: { 'old/main.tf': text } });
      repository.commit({
        author: kofi,
        date: day('2025-03-02'),
        files: { 'old/main.tf': null, 'iam/a.tf': `${text}x` },
      });
      repository.commit({ date: day('2025-03-03'), files: { 'iam/a.tf': null, 'iam/b.tf': `${text}xy` } });
      assert.deepEqual(await changesIn(repository.folder), [
        'nobody@nowhere.example: iam/a.tf iam/b.tf',
        'kofi@acme.example: iam/a.tf iam/b.tf old/main.tf',
        'sana.rao@acme.example: iam/a.tf iam/b.tf old/main.tf',
      ]);
    });

    it('apart from others that had the name before or have it since', async () => {
      const text = (word: string) => Array.from({ length: 40 }, (_, n) => `${word} ${n}\n`).join('');
      repository.commit({ author: sana, date: day('2025-03-01'), files: { 'a.md': text('first') } });
      repository.commit({ author: sana, date: day('2025-03-02'), files: { 'a.md': null } });
      repository.commit({ author: kofi, date: day('2025-03-03'), files: { 'a.md': text('second') } });
      repository.commit({ date: day('2025-03-04'), files: { 'a.md': null, 'b.md': text('second') } });
      repository.commit({ author: sana, date: day('2025-03-05'), files: { 'a.md': text('third') } });
      assert.deepEqual(await changesIn(repository.folder), [
        'sana.rao@acme.example: a.md',
        'nobody@nowhere.example: a.md b.md',
        'kofi@acme.example: a.md b.md',
        'sana.rao@acme.example: a.md',
        'sana.rao@acme.example: a.md',
      ]);
    });
  });

  it('has the commits of a branch that was merged, even if nothing is left of them; the merge changes nothing', async () => {
    repository.commit({ date: day('2025-03-01'), files: { 'a.md': '1' } });
    repository.git('checkout', '--quiet', '-b', 'branch');
    repository.commit({ author: sana, date: day('2025-03-02'), files: { 'a.md': '2' } });
    repository.commit({ author: sana, date: day('2025-03-03'), files: { 'a.md': '1' } });
    repository.git('checkout', '--quiet', 'main');
    repository.commit({ author: kofi, date: day('2025-03-04'), files: { 'b.md': 'b' } });
    repository.git('merge', '--quiet', '--no-edit', 'branch');
    assert.deepEqual(await changesIn(repository.folder), [
      'kofi@acme.example: b.md',
      'sana.rao@acme.example: a.md',
      'sana.rao@acme.example: a.md',
      'nobody@nowhere.example: a.md',
    ]);
  });

  it('is that of the commit that is checked out, on a branch or not', async () => {
    const first = repository.commit({ author: sana, date: day('2025-03-01'), files: { 'a.md': '1' } });
    repository.commit({ author: kofi, date: day('2025-03-02'), files: { 'a.md': '2' } });
    repository.git('checkout', '--quiet', '--detach', first);
    assert.deepEqual(await changesIn(repository.folder), ['sana.rao@acme.example: a.md']);
  });

  it('is empty before the first commit, and where nothing was committed', async () => {
    assert.deepEqual(await historyOf(repository.folder), { commits: [] });
    repository.commit({ date: day('2025-03-01') });
    assert.deepEqual(await historyOf(repository.folder), { commits: [] });
  });

  it('is read again only when another commit is checked out, .mailmap changes or an earlier day is wanted', async () => {
    repository.commit({ author: sana, date: day('2025-02-01'), files: { 'a.md': '1' } });
    repository.commit({ author: kofi, date: day('2025-03-01'), files: { 'a.md': '2' } });
    const read = rememberingHistory();
    const root = repository.folder;
    const count = async (since: string) => {
      const history = await read({ root, since });
      return 'commits' in history ? history.commits.length : -1;
    };
    assert.equal(await count('2025-03-01'), 1);
    assert.equal(await count('2025-01-01'), 2);
    assert.equal(await read({ root, since: '2025-03-01' }), await read({ root, since: '2025-01-01' }));
    repository.put('.mailmap', 'Kofi Osei <osei@acme.example> <kofi@acme.example>\n');
    const mapped = await read({ root, since: '2025-01-01' });
    assert.ok('commits' in mapped && mapped.commits[0]?.authors.includes('osei@acme.example'));
    repository.commit({ date: day('2025-04-01'), files: { 'a.md': '3' } });
    assert.equal(await count('2025-01-01'), 3);
  });
});
