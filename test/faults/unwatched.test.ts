import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { folderWith, program, put, removeFolders } from '../cli/command-line.ts';
import { sound } from '../cli/workspaces.ts';
import { canConfine } from './confined.ts';

describe('watch, where the system has no more watches', function () {
  this.timeout(60_000);

  before(function () {
    if (!canConfine()) this.skip();
  });
  after(removeFolders);

  for (const [limit, parameter] of [
    ['max_inotify_watches', 'fs.inotify.max_user_watches'],
    ['max_inotify_instances', 'fs.inotify.max_user_instances'],
  ] as const) {
    it(`says so, and looks at the files from time to time (${limit})`, async () => {
      const folder = await folderWith(sound);
      const script = `echo 0 > /proc/sys/user/${limit} && exec "$0" "$1" watch --no-git --as-of 2026-06-30`;
      const unshare = ['--map-root-user', '--mount', 'sh', '-c', script, process.execPath, program];
      const child = spawn('unshare', unshare, { cwd: folder });
      let printed = '';
      const until = async (wanted: RegExp) => {
        while (!wanted.test(printed)) await once(child.stdout, 'data');
      };
      child.stdout.on('data', (some) => {
        printed += some;
      });
      let told = '';
      child.stderr.on('data', (some) => {
        told += some;
      });
      try {
        await until(/^No problems in 2 files/m);
        await put(folder, 'bad.audit.yaml', 'kind: Nothing\n');
        await until(/^bad\.audit\.yaml:1:\d+ error schema\/kind/m);
        assert.ok(told.includes(`${folder} cannot be watched: the system allows no more watche`), told);
        assert.ok(told.includes(`raise ${parameter}). It is looked at every few seconds instead.`), told);
      } finally {
        child.kill('SIGKILL');
      }
    });
  }
});
