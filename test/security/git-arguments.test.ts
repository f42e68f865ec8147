/** What git is asked, as a program in its place sees it; and what a repository can make the real one do. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { mailmapSettings } from '../../server/src/host/node/mailmap-settings.ts';
import { nodeHost } from '../../server/src/host/node/node-host.ts';
import { readRevision } from '../../server/src/host/node/revision.ts';
import { Repository, removeTemporaryFolders } from '../support/repository.ts';

/** The questions that may be asked: each only reads. */
const questions = [
  'cat-file',
  'check-mailmap',
  'config',
  'log',
  'ls-files',
  'ls-tree',
  'merge-base',
  'rev-list',
  'rev-parse',
  'status',
];

/** Names that are options of git or of a shell, or hold what ends a name in its output. */
const names = [
  '--upload-pack=touch started;',
  '-c core.pager=touch started',
  '--output=started',
  '--exec=touch started',
  '-Ostarted',
  ':(top)x',
  ':!x',
  '$(touch started)',
  '`touch started`',
  ';touch started',
  '|touch started',
  'a\nb',
  '"quoted"',
  "it's",
  '\u001b[31m',
  'tab\there',
  '\\\\host\\share',
  '*',
];

const hostilePeople = [
  '--exec=touch started <--upload-pack=x@y>',
  '$(touch started) <`touch started`@example.org>',
  'Dana <dana@example.org>',
];

describe('git', function () {
  this.timeout(60_000);
  after(removeTemporaryFolders);

  function hostileRepository(): { readonly repository: Repository; readonly started: string } {
    const repository = new Repository();
    for (const [index, name] of names.entries()) {
      repository.put(`d/${name}`, `${index}`);
      repository.commit({
        author: hostilePeople[index % hostilePeople.length] ?? '',
        date: `2025-03-0${(index % 9) + 1}T10:00:00Z`,
        message: `Change\n\nCo-authored-by: --exec=touch <-c@x>`,
      });
    }
    repository.put('.mailmap', '--exec=touch <-c@x> $(touch started) <x@y>\n');
    repository.commit({ date: '2025-03-20T10:00:00Z' });
    return { repository, started: path.join(repository.folder, 'started') };
  }

  async function askEverything(folder: string): Promise<void> {
    await nodeHost.history({ root: folder, since: '2000-01-01' });
    await nodeHost.lastCommit(
      folder,
      names.map((name) => path.join(folder, 'd', name)),
    );
    await nodeHost.uncommitted(
      folder,
      names.map((name) => path.join(folder, 'd', name)),
    );
    await readRevision(folder, 'HEAD~1');
  }

  it('is asked with names as names: never as options, and never by a shell [GIT-2]', async () => {
    const { repository, started } = hostileRepository();
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'audit-as-code-')));
    const log = path.join(folder, 'log');
    const real = process.env.PATH?.split(path.delimiter)
      .map((each) => path.join(each, 'git'))
      .find(existsSync);
    assert.ok(real);
    writeFileSync(
      path.join(folder, 'git'),
      `#!${process.execPath}
const { appendFileSync } = require('node:fs');
const { spawnSync } = require('node:child_process');
appendFileSync(${JSON.stringify(log)}, JSON.stringify(process.argv.slice(2)) + '\\n');
process.exit(spawnSync(${JSON.stringify(real)}, process.argv.slice(2), { stdio: 'inherit' }).status);
`,
    );
    chmodSync(path.join(folder, 'git'), 0o755);
    const before = process.env.PATH;
    process.env.PATH = `${folder}${path.delimiter}${before}`;
    try {
      await askEverything(repository.folder);
    } finally {
      process.env.PATH = before;
    }
    const calls: readonly string[][] = readFileSync(log, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const asked = new Set<string>();
    for (const args of calls) {
      assert.deepEqual(args.slice(0, 2), ['--no-pager', '--literal-pathspecs']);
      const at = args.indexOf('-C');
      const [question = '', ...rest] = args.slice(at + 2);
      asked.add(question);
      assert.ok(questions.includes(question), question);
      const overrides = args.slice(2, at).filter((each) => each !== '-c');
      for (const setting of ['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'protocol.allow=never']) {
        assert.ok(overrides.includes(setting), setting);
      }
      const end = rest.findIndex((each) => each === '--' || each === '--end-of-options');
      const options = end < 0 ? rest : rest.slice(0, end);
      const ours = options.filter((each) => names.some((name) => each.includes(name)));
      assert.deepEqual(ours, []);
    }
    console.log(
      `      ${calls.length} calls of git for ${names.length} hostile names: ${[...asked].sort().join(', ')}`,
    );
    assert.ok(calls.length >= 6);
    assert.equal(existsSync(started), false);
  });

  it('is not asked for a revision that it could take for an option [GIT-3]', async () => {
    const { repository, started } = hostileRepository();
    for (const revision of [...names, '', '-', '--all', '--git-dir=/', '@{-1}', 'HEAD\0', 'HEAD..', '^HEAD', ':/x']) {
      const found = await readRevision(repository.folder, revision);
      if ('kind' in found) assert.equal(found.kind, 'unknown', revision);
      else assert.match(found.commit, /^[0-9a-f]{40}$/);
    }
    assert.equal(existsSync(started), false);
  });

  it('starts nothing and asks no remote, whatever the repository has set [GIT-4]', async () => {
    const { repository, started } = hostileRepository();
    const trap = `touch '${started}'`;
    const included = path.join(repository.folder, 'included');
    writeFileSync(included, `[core]\n\tfsmonitor = ${trap}\n\tsshCommand = ${trap}\n[alias]\n\tlog = !${trap}\n`);
    const settings = {
      'include.path': included,
      'core.gitProxy': trap,
      'core.sshCommand': trap,
      'extensions.partialClone': 'evil',
      'remote.evil.promisor': 'true',
      'remote.evil.url': `ext::sh -c "${trap}"`,
      'remote.evil.vcs': 'trap',
      'remote.evil.uploadpack': trap,
      'url.ext::sh.insteadOf': 'https://',
      'protocol.ext.allow': 'always',
      'protocol.allow': 'always',
      'submodule.d.update': `!${trap}`,
      'submodule.recurse': 'true',
      'diff.submodule': 'diff',
      'credential.helper': `!${trap}`,
      'sequence.editor': trap,
      'gpg.ssh.program': trap,
      'gpg.ssh.defaultKeyCommand': trap,
      'fsmonitor.socketDir': repository.folder,
      'core.untrackedCache': 'true',
      'interactive.diffFilter': trap,
      'log.showSignature': 'true',
    };
    repository.git('config', 'core.repositoryFormatVersion', '1');
    for (const [key, value] of Object.entries(settings)) repository.git('config', key, value);
    // An object is missing, which a partial clone would fetch from its remote.
    const blob = repository.git('rev-parse', 'HEAD:.mailmap');
    const object = path.join(repository.folder, '.git/objects', blob.slice(0, 2), blob.slice(2));
    chmodSync(object, 0o644);
    writeFileSync(object, '');
    mkdirSync(path.join(repository.folder, '.git/hooks'), { recursive: true });
    for (const hook of ['post-checkout', 'reference-transaction', 'fsmonitor-watchman', 'post-index-change']) {
      writeFileSync(path.join(repository.folder, '.git/hooks', hook), `#!/bin/sh\n${trap}\n`);
      chmodSync(path.join(repository.folder, '.git/hooks', hook), 0o755);
    }
    await askEverything(repository.folder);
    console.log(`      ${Object.keys(settings).length} settings of a hostile repository`);
    assert.equal(existsSync(started), false);
  });

  it('names a pipe or a device as a mailmap, and that is not read [GIT-5]', async () => {
    const repository = new Repository();
    const pipe = path.join(repository.folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    for (const file of [pipe, '/dev/zero', repository.folder]) {
      repository.git('config', 'mailmap.file', file);
      assert.equal(await mailmapSettings(repository.folder), JSON.stringify([[`mailmap.file\n${file}`, '']]));
    }
  });
});
