import assert from 'node:assert/strict';
import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { writeAtomically } from '../../../server/src/host/node/write-atomically.ts';

describe('writing a file at once', () => {
  let folder: string;
  const at = (file: string) => path.join(folder, file);

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'writing-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('makes the file and the folders above it', async () => {
    assert.equal(await writeAtomically(at('a/b/text.md'), 'Grüße'), undefined);
    assert.equal(await readFile(at('a/b/text.md'), 'utf8'), 'Grüße');
    assert.equal(await writeAtomically(at('bytes'), new Uint8Array([0, 255])), undefined);
    assert.deepEqual([...(await readFile(at('bytes')))], [0, 255]);
  });

  it('puts another file in the place of the one that is there, with its permissions', async () => {
    await writeFile(at('text.md'), 'old', { mode: 0o640 });
    const before = await stat(at('text.md'));
    assert.equal(await writeAtomically(at('text.md'), 'new'), undefined);
    const after = await stat(at('text.md'));
    assert.equal(await readFile(at('text.md'), 'utf8'), 'new');
    assert.notEqual(after.ino, before.ino);
    assert.equal(after.mode, before.mode);
    assert.deepEqual(await readdir(folder), ['text.md']);
  });

  it('follows a link', async function () {
    if (process.platform === 'win32') this.skip();
    await writeFile(at('text.md'), 'old');
    await symlink('text.md', at('link.md'));
    assert.equal(await writeAtomically(at('link.md'), 'new'), undefined);
    assert.equal(await readFile(at('text.md'), 'utf8'), 'new');
    assert.deepEqual((await readdir(folder)).sort(), ['link.md', 'text.md']);
  });

  it('leaves what is there, and nothing else, where it cannot be written', async function () {
    await writeFile(at('text.md'), 'old');
    assert.equal(await writeAtomically(at('text.md/more.md'), 'new'), 'part of its path is no folder');
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    await chmod(at('text.md'), 0o400);
    assert.equal(await writeAtomically(at('text.md'), 'new'), 'permission denied');
    assert.equal(await readFile(at('text.md'), 'utf8'), 'old');
    assert.deepEqual(await readdir(folder), ['text.md']);
  });
});
