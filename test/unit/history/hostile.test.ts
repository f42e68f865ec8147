import assert from 'node:assert/strict';
import { chmodSync, existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { rememberingHistory } from '../../../server/src/host/node/git-history.ts';
import { Repository, removeTemporaryFolders } from '../../support/repository.ts';

const read = rememberingHistory();

/** A repository in which whatever is started leaves a file behind, and the way to tell. */
function trapped() {
  const repository = new Repository();
  const text = Array.from({ length: 40 }, (_, n) => `line ${n}\n`).join('');
  repository.put('.gitattributes', '* diff=trap filter=trap merge=trap\n');
  repository.commit({ date: '2025-03-01T10:00:00Z', message: 'A', files: { 'a.md': text } });
  repository.commit({ date: '2025-03-02T10:00:00Z', message: 'B', files: { 'a.md': null, 'b.md': `${text}more` } });
  const started = path.join(repository.folder, 'started');
  return { repository, started, trap: `touch '${started}'; cat` };
}

const files = (history: Awaited<ReturnType<typeof read>>) =>
  'commits' in history ? history.commits.map(({ paths }) => [...paths].sort()) : history;
const expected = [
  ['a.md', 'b.md'],
  ['.gitattributes', 'a.md', 'b.md'],
];

describe('reading a history', () => {
  after(removeTemporaryFolders);

  it('starts nothing that the repository names [GIT-4]', async () => {
    const { repository, started, trap } = trapped();
    const settings = {
      'core.fsmonitor': trap,
      'core.pager': trap,
      'core.sshCommand': trap,
      'core.editor': trap,
      'core.askPass': trap,
      'core.alternateRefsCommand': trap,
      'core.hooksPath': path.join(repository.folder, 'hooks'),
      'credential.helper': `!${trap}`,
      'diff.external': trap,
      'diff.trap.command': trap,
      'diff.trap.textconv': trap,
      'filter.trap.clean': trap,
      'filter.trap.smudge': trap,
      'filter.trap.process': trap,
      'merge.trap.driver': trap,
      'gpg.program': trap,
      'log.showSignature': 'true',
      'pager.log': trap,
      'pager.rev-list': trap,
      'trailer.Co-authored-by.command': trap,
      'trailer.Co-authored-by.cmd': trap,
      'uploadpack.packObjectsHook': trap,
    };
    for (const [key, value] of Object.entries(settings)) repository.git('config', key, value);
    for (const command of ['log', 'rev-list', 'rev-parse', 'check-mailmap']) {
      repository.git('config', `alias.${command}`, `!${trap}`);
    }
    for (const hook of ['hooks/post-index-change', 'hooks/reference-transaction', '.git/hooks/post-checkout']) {
      repository.put(hook, `#!/bin/sh\n${trap}\n`);
      chmodSync(path.join(repository.folder, hook), 0o755);
    }
    assert.deepEqual(files(await read({ root: repository.folder, since: '2000-01-01' })), expected);
    assert.equal(existsSync(started), false);
  });

  it('gives the same whatever the repository and its user have set', async () => {
    const { repository } = trapped();
    const settings = {
      'color.ui': 'always',
      'core.quotePath': 'true',
      'diff.renames': 'false',
      'diff.relative': 'true',
      'diff.noprefix': 'true',
      'diff.orderFile': path.join(repository.folder, 'missing'),
      'diff.submodule': 'log',
      'format.pretty': 'oneline',
      'log.abbrevCommit': 'true',
      'log.date': 'relative',
      'log.decorate': 'full',
      'log.diffMerges': 'on',
      'log.follow': 'true',
      'log.showRoot': 'false',
      'notes.displayRef': '*',
    };
    for (const [key, value] of Object.entries(settings)) repository.git('config', key, value);
    assert.deepEqual(files(await read({ root: repository.folder, since: '2000-01-01' })), expected);
  });

  it('looks at the repository of the folder, not at that of the hook which has started us [GIT-6]', async () => {
    const { repository } = trapped();
    const other = new Repository();
    const hooks = {
      GIT_DIR: path.join(other.folder, '.git'),
      GIT_WORK_TREE: other.folder,
      GIT_INDEX_FILE: path.join(other.folder, '.git/index'),
      GIT_GLOB_PATHSPECS: '1',
      GIT_EXTERNAL_DIFF: 'false',
      GIT_SHALLOW_FILE: path.join(other.folder, 'none'),
    };
    const before = { ...process.env };
    Object.assign(process.env, hooks);
    try {
      assert.deepEqual(files(await read({ root: repository.folder, since: '1999-01-01' })), expected);
    } finally {
      for (const name of Object.keys(hooks)) delete process.env[name];
      Object.assign(process.env, before);
    }
  });

  it('takes a folder that is named like an option [GIT-2]', async () => {
    const repository = new Repository();
    repository.commit({ date: '2025-03-01T10:00:00Z', files: { '--output=x/a.md': 'a' } });
    const history = await read({ root: path.join(repository.folder, '--output=x'), since: '2000-01-01' });
    assert.deepEqual(files(history), [['a.md']]);
  });
});
