import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { type Ended, program as whole } from './command-line.ts';

const dist = path.dirname(whole);
const starter = path.join(dist, 'audit-as-code.cjs');
const acme = path.resolve(dist, '../examples/acme-flawed');
const check = ['check', '--root', acme, '--as-of', '2026-06-30', '--no-git', '--format', 'json'];

describe('the start of the command line', function () {
  this.timeout(20_000);
  let folder: string;

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'audit-as-code-')));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function start(
    file: string,
    args: readonly string[],
    environment: Record<string, string>,
    cwd = dist,
  ): Promise<Ended> {
    assert.ok(existsSync(file), `${file} is not there: run \`npm run build\` first`);
    const { PATH, SystemRoot } = process.env;
    const env = { PATH, SystemRoot, HOME: folder, LOCALAPPDATA: folder, ...environment };
    return new Promise((resolve) => {
      const child = execFile(process.execPath, [file, ...args], { cwd, env }, (_, stdout, stderr) =>
        resolve({ code: child.exitCode ?? -1, stdout, stderr }),
      );
    });
  }

  it('says the same with compiled code of an earlier run, and without', async () => {
    const expected = await start(whole, check, {});
    assert.equal(expected.code, 1);
    const cache = path.join(folder, 'cache');
    for (const run of ['first', 'second']) {
      assert.deepEqual(await start(starter, check, { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache }), expected, run);
      assert.ok(readdirSync(path.join(cache, 'audit-as-code/code')).length > 0);
    }
  });

  it('uses what is stored, and does not store it again', async () => {
    const cache = path.join(folder, 'cache');
    const stored = () => {
      const place = path.join(cache, 'audit-as-code/code');
      return readdirSync(place).map((name) => `${name} ${statSync(path.join(place, name)).ino}`);
    };
    const run = () => start(starter, check, { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache });
    await run();
    await run();
    const before = stored();
    await run();
    assert.deepEqual(stored(), before);
  });

  it('stores nothing where Node is told not to', async () => {
    const { stdout } = await start(starter, ['--version'], { NODE_DISABLE_COMPILE_CACHE: '1' });
    assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
    assert.deepEqual(readdirSync(folder), []);
  });

  it('stores nothing in the current folder, and in no repository, where somebody else may have put something', async () => {
    const cache = path.join(folder, 'project/cache');
    const environment = { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache };
    mkdirSync(path.join(folder, 'project/deeper'), { recursive: true });
    await start(starter, ['--version'], environment, path.join(folder, 'project'));
    assert.ok(!existsSync(cache), 'not beneath the current folder');
    mkdirSync(path.join(folder, '.git'));
    await start(starter, ['--version'], environment, path.join(folder, 'project/deeper'));
    assert.ok(!existsSync(cache), 'not in a repository');
    rmSync(path.join(folder, '.git'), { recursive: true });
    await start(starter, ['--version'], environment, path.join(folder, 'project/deeper'));
    assert.ok(readdirSync(path.join(cache, 'audit-as-code/code')).length > 0);
  });

  it('goes on where nothing can be stored', async () => {
    const nowhere = path.join(starter, 'cache');
    const { code, stderr } = await start(starter, ['--version'], { XDG_CACHE_HOME: nowhere, LOCALAPPDATA: nowhere });
    assert.deepEqual([code, stderr], [0, '']);
  });

  it('needs one file alone where it is copied somewhere else', async () => {
    mkdirSync(path.join(folder, 'copied'));
    const copy = path.join(folder, 'copied/cli.cjs');
    copyFileSync(whole, copy);
    const expected = await start(whole, check, {});
    assert.deepEqual(await start(copy, check, {}), expected);
  });
});
