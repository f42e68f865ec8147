import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { folderWith, program, put, removeFolders } from '../cli/command-line.ts';
import { sound } from '../cli/workspaces.ts';
import { bad } from './special-files.ts';
import { StdioServer } from './stdio-server.ts';

/** To the superuser everything is readable: programs are started as nobody then. */
const asNobody = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : ['env'];

describe('what the user may not read', function () {
  this.timeout(60_000);
  let folder: string;

  before(function () {
    try {
      const [command = '', ...options] = asNobody;
      execFileSync(command, [...options, process.execPath, '--version'], { stdio: 'ignore' });
      if (process.platform === 'win32') this.skip();
    } catch {
      this.skip();
    }
  });
  beforeEach(async () => {
    folder = await folderWith(sound);
    chmodSync(folder, 0o755);
    await put(folder, 'bad.audit.yaml', bad);
    writeFileSync(path.join(folder, 'shut.audit.yaml'), bad, { mode: 0 });
    await put(folder, 'shut/x.audit.yaml', bad);
    chmodSync(path.join(folder, 'shut'), 0);
  });
  afterEach(() => chmodSync(path.join(folder, 'shut'), 0o755));
  after(removeFolders);

  const run = (...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> => {
    const [command = '', ...options] = asNobody;
    return new Promise((resolve) => {
      const all = [...options, process.execPath, program, ...args];
      const child = execFile(command, all, { cwd: folder }, (_, stdout, stderr) =>
        resolve({ code: child.exitCode ?? -1, stdout, stderr }),
      );
    });
  };

  it('is told by check, which judges all else', async () => {
    const { code, stdout, stderr } = await run('check', '--no-git');
    assert.equal(code, 1);
    assert.match(stdout, /^bad\.audit\.yaml:1:[\s\S]*^2 errors in 3 files/m);
    assert.equal(
      stderr,
      'warning: shut cannot be read: permission denied.\nwarning: shut.audit.yaml cannot be read: permission denied.\n',
    );
  });

  it('is told by the language server, at the start and later, which judges all else', async () => {
    const server = new StdioServer(asNobody);
    const told = (name: string) =>
      server.client.logged.filter((line) => line === `${path.join(folder, name)} cannot be read: permission denied`);
    try {
      await server.begin(folder);
      assert.equal(server.client.diagnostics.size, 1);
      assert.deepEqual([told('shut').length, told('shut.audit.yaml').length], [1, 1]);
      chmodSync(path.join(folder, 'bad.audit.yaml'), 0);
      const uri = [...server.client.diagnostics.keys()][0] ?? '';
      server.client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
      await server.client.settled();
      assert.equal(server.client.diagnostics.size, 0);
      assert.equal(told('bad.audit.yaml').length, 1);
    } finally {
      await server.kill();
    }
  });

  it('and may not write stops a command, which says where', async () => {
    mkdirSync(path.join(folder, 'out'), { mode: 0o555 });
    chmodSync(path.join(folder, 'out'), 0o555);
    for (const [args, file] of [
      [['report', 'findings', '--output', 'out/r.md'], 'out/r.md'],
      [['check', '--format', 'json=out/p.json'], 'out/p.json'],
    ] as const) {
      const { code, stderr } = await run(...args, '--no-git', '--quiet');
      assert.equal(code, 2, stderr);
      assert.ok(stderr.includes(`error: ${file} cannot be written: permission denied.\n`), stderr);
    }
  });
});
