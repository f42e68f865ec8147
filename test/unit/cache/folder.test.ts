import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { cachePlace } from '../../../server/src/host/node/cache-place.ts';
import { nodeCacheFolder } from '../../../server/src/host/node/node-cache-folder.ts';
import { removeTemporaryFolders, temporaryFolder } from '../../support/repository.ts';

const day = 24 * 3_600_000;

describe('the folder of caches', () => {
  after(removeTemporaryFolders);

  const aged = (file: string, days: number) => {
    const time = new Date(Date.now() - days * day);
    utimesSync(file, time, time);
  };

  it('is made when there is something to keep, for its owner alone [CACHE-1]', async () => {
    const place = path.join(temporaryFolder(), 'a/b');
    const folder = nodeCacheFolder(place);
    assert.equal(await folder.read('one.cache'), undefined);
    assert.ok(!existsSync(place));
    await folder.write('one.cache', 'first');
    await folder.write('one.cache', 'second');
    assert.equal(await folder.read('one.cache'), 'second');
    assert.deepEqual(readdirSync(place), ['one.cache']);
    if (process.platform === 'win32') return;
    assert.equal(statSync(place).mode & 0o777, 0o700);
    assert.equal(statSync(path.join(place, 'one.cache')).mode & 0o777, 0o600);
  });

  it('lets go what was not used for a month, and the oldest of many, and nothing that is not its own', async () => {
    const place = temporaryFolder();
    const folder = nodeCacheFolder(place);
    for (let age = 0; age < 40; age++) {
      writeFileSync(path.join(place, `age-${age}.cache`), '');
      aged(path.join(place, `age-${age}.cache`), age);
    }
    writeFileSync(path.join(place, 'a.cache.1234-5678'), '');
    aged(path.join(place, 'a.cache.1234-5678'), 1);
    writeFileSync(path.join(place, 'notes.txt'), '');
    aged(path.join(place, 'notes.txt'), 400);
    await folder.write('new.cache', '');
    const left = readdirSync(place);
    assert.ok(left.includes('notes.txt') && left.includes('new.cache') && left.includes('age-29.cache'));
    assert.ok(!left.includes('a.cache.1234-5678') && !left.includes('age-31.cache'));
    for (let n = 0; n < 40; n++) await folder.write(`other-${n}.cache`, '');
    assert.equal(readdirSync(place).filter((name) => name.endsWith('.cache')).length, 32);
  });

  it('keeps what is used, however old', async () => {
    const place = temporaryFolder();
    const folder = nodeCacheFolder(place);
    await folder.write('old.cache', 'text');
    aged(path.join(place, 'old.cache'), 29);
    await folder.read('old.cache');
    assert.ok(Date.now() - statSync(path.join(place, 'old.cache')).mtimeMs < day);
  });

  it('writes nothing through a link [CACHE-1]', async () => {
    const elsewhere = temporaryFolder();
    const place = path.join(temporaryFolder(), 'linked');
    symlinkSync(elsewhere, place);
    await nodeCacheFolder(place).write('one.cache', 'text');
    assert.deepEqual(readdirSync(elsewhere), []);
  });
});

describe('the place of the cache of the command line', () => {
  const { XDG_CACHE_HOME: before } = process.env;
  let root: string;
  let user: string;

  beforeEach(() => {
    root = temporaryFolder();
    user = temporaryFolder();
    process.env.XDG_CACHE_HOME = user;
  });
  afterEach(() => {
    if (before === undefined) delete process.env.XDG_CACHE_HOME;
    else process.env.XDG_CACHE_HOME = before;
  });
  after(removeTemporaryFolders);

  it('is in the node_modules of the workspace folder, if it has some', () => {
    mkdirSync(path.join(root, 'node_modules'));
    assert.equal(cachePlace(root), path.join(root, 'node_modules/.cache/audit-as-code'));
  });

  it('is in the cache folder of the user else', () => {
    assert.equal(cachePlace(root), path.join(user, 'audit-as-code/runs'));
  });

  it('is not where a link leads', () => {
    symlinkSync(temporaryFolder(), path.join(root, 'node_modules'));
    assert.equal(cachePlace(root), path.join(user, 'audit-as-code/runs'));
    const other = temporaryFolder();
    mkdirSync(path.join(other, 'node_modules'));
    symlinkSync(temporaryFolder(), path.join(other, 'node_modules/.cache'));
    assert.equal(cachePlace(other), path.join(user, 'audit-as-code/runs'));
  });

  it('is nowhere where it would be in the workspace folder [CACHE-1]', () => {
    process.env.XDG_CACHE_HOME = path.join(root, 'cache');
    assert.equal(cachePlace(root), undefined);
    assert.equal(cachePlace('/'), undefined);
  });
});
