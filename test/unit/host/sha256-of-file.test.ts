import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rememberingSha256 } from '../../../server/src/host/node/sha256-of-file.ts';
import { removeTemporaryFolders, temporaryFolder } from '../../support/repository.ts';

const sum = (content: string | Uint8Array) => ({ sha256: createHash('sha256').update(content).digest('hex') });

describe('the SHA-256 of a file', () => {
  let folder: string;
  const write = (name: string, content: string | Uint8Array) => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };

  beforeEach(() => {
    folder = temporaryFolder();
  });
  after(removeTemporaryFolders);

  it('is that of its bytes, whatever they are and however many', async () => {
    const hash = rememberingSha256();
    const bytes = Uint8Array.from({ length: 1_000_003 }, (_, n) => (n * 31) % 256);
    for (const content of ['', 'name\n', bytes]) {
      assert.deepEqual(await hash(write('a.bin', content), [folder]), sum(content));
    }
  });

  it('is computed again when the size or the time has changed, and else remembered', async () => {
    const hash = rememberingSha256();
    const file = write('a.csv', 'one');
    const { atime, mtime } = statSync(file);
    utimesSync(file, atime, mtime);
    assert.deepEqual(await hash(file, [folder]), sum('one'));
    write('a.csv', 'two');
    utimesSync(file, atime, mtime);
    assert.deepEqual(await hash(file, [folder]), sum('one'));
    utimesSync(file, atime, new Date(mtime.getTime() + 1));
    assert.deepEqual(await hash(file, [folder]), sum('two'));
    write('a.csv', 'three');
    utimesSync(file, atime, new Date(mtime.getTime() + 1));
    assert.deepEqual(await hash(file, [folder]), sum('three'));
    rmSync(file);
    assert.equal(await hash(file, [folder]), 'absent');
  });

  it('is that of the file which a link leads to, within the workspace folders [PATH-4]', async () => {
    const hash = rememberingSha256();
    const file = write('a.csv', 'name');
    const outside = temporaryFolder();
    symlinkSync(file, path.join(folder, 'link.csv'));
    symlinkSync(file, path.join(outside, 'out.csv'));
    linkSync(file, path.join(folder, 'same.csv'));
    assert.deepEqual(await hash(path.join(folder, 'link.csv'), [folder]), sum('name'));
    assert.deepEqual(await hash(path.join(folder, 'same.csv'), [folder]), sum('name'));
    assert.equal(await hash(path.join(outside, 'out.csv'), [outside]), 'absent');
    assert.deepEqual(await hash(path.join(outside, 'out.csv'), [outside, folder]), sum('name'));
  });

  it('is none of a folder and of what is not there', async () => {
    const hash = rememberingSha256();
    mkdirSync(path.join(folder, 'folder.csv'));
    symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'dangling.csv'));
    for (const name of ['folder.csv', 'dangling.csv', 'lost.csv', 'a/b/c.csv']) {
      assert.equal(await hash(path.join(folder, name), [folder]), 'absent');
    }
    write('a.csv', 'name');
    assert.equal(await hash(path.join(folder, 'a.csv/b.csv'), [folder]), 'absent');
  });

  it('is not told of a file that cannot be read, but why', async () => {
    const hash = rememberingSha256();
    symlinkSync('circle.csv', path.join(folder, 'circle.csv'));
    const circle = path.join(folder, 'circle.csv');
    assert.deepEqual(await hash(circle, [folder]), { path: circle, reason: 'its links lead in a circle' });
  });
});
