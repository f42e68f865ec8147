import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { folderWith, put, removeFolders, run } from './command-line.ts';
import { flawed, sound } from './workspaces.ts';

describe('check with its cache', function () {
  this.timeout(20_000);
  let folder: string;
  let cache: string;
  let places: string[] = [];

  beforeEach(async () => {
    folder = await folderWith(flawed);
    cache = await realpath(await mkdtemp(path.join(tmpdir(), 'audit-as-code-')));
    places.push(cache);
  });
  after(async () => {
    for (const place of places) rmSync(place, { recursive: true, force: true });
    places = [];
    await removeFolders();
  });

  const check = (...args: string[]) =>
    run(folder, ['check', '--as-of', '2026-06-30', ...args], { XDG_CACHE_HOME: cache });
  const kept = () =>
    existsSync(cache)
      ? readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.cache'))
      : [];
  const writtenAt = () => kept().map((name) => statSync(path.join(cache, name)).mtimeMs);

  it('prints the same again, in every format and for every path, on both streams', async () => {
    const ways = [
      [],
      ['--format', 'json'],
      ['--verbose'],
      ['--quiet'],
      ['evidence', 'people.audit.yaml'],
      ['--max-warnings', '0'],
      ['--fail-on', 'never'],
    ];
    for (const way of ways) {
      const first = await check(...way, '--no-cache');
      assert.deepEqual(await check(...way), first, way.join(' '));
      assert.deepEqual(await check(...way), first, way.join(' '));
    }
    assert.equal(kept().length, 1);
  });

  it('keeps nothing with --no-cache, and does not look at what is kept', async () => {
    await check('--no-cache');
    assert.deepEqual(kept(), []);
    await check();
    const [before] = writtenAt();
    await put(folder, 'isms.audit.yaml', `${sound}\n# a comment\n`);
    await check('--no-cache');
    assert.deepEqual(writtenAt(), [before]);
  });

  it('measures the work with --stats, whatever is kept', async () => {
    await check();
    const { stderr } = await check('--stats');
    assert.match(stderr, /files +4\n/);
  });

  it('keeps it in node_modules, if the workspace folder has some, and else writes nothing there', async () => {
    await check();
    assert.ok(!existsSync(path.join(folder, 'node_modules')));
    assert.equal(kept().length, 1);
    mkdirSync(path.join(folder, 'node_modules'));
    await check();
    assert.equal(readdirSync(path.join(folder, 'node_modules/.cache/audit-as-code')).length, 1);
    assert.equal(kept().length, 1);
  });

  it('is used by several at once', async () => {
    const expected = await check('--no-cache');
    for (const found of await Promise.all([check(), check(), check()])) assert.deepEqual(found, expected);
    assert.deepEqual(await check(), expected);
  });

  it('shows the line as it is now after an edit', async () => {
    await check();
    const finding = path.join(folder, 'findings/F-1.audit.yaml');
    assert.ok(existsSync(finding));
    await put(folder, 'findings/F-1.audit.yaml', 'apiVersion: audit-as-code/v1\nkind: Finding\nid: F-9\n');
    const { stdout } = await check();
    assert.deepEqual(stdout, (await check('--no-cache')).stdout);
    assert.doesNotMatch(stdout, /nobody/);
  });
});
