import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import type { Manifest } from '../../server/src/report/pack/manifest.ts';
import { Repository, removeTemporaryFolders } from '../support/repository.ts';
import { folderWith, put, removeFolders, run } from './command-line.ts';

const acme = path.resolve(import.meta.dirname, '../../examples/acme');
const noGit = ['--as-of', '2026-06-30', '--no-git'];

describe('pack and verify', function () {
  this.timeout(60_000);
  let folder: string;

  before(async () => {
    folder = await folderWith('');
    await cp(acme, path.join(folder, 'isms'), { recursive: true });
  });
  after(removeFolders);

  const pack = (output: string, ...args: string[]) =>
    run(folder, ['pack', 'IA-2025-02', '--output', output, ...noGit, ...args]);
  const read = (file: string) => readFile(path.join(folder, file));
  const contentOf = async (file: string) => unzipSync(await read(file));
  const manifestOf = async (file: string): Promise<Manifest> =>
    JSON.parse(strFromU8((await contentOf(file))['manifest.json'] ?? assert.fail('no manifest')));

  it('writes the pack, and prints the SHA-256 of its manifest', async () => {
    const { code, stdout, stderr } = await pack('packs/a.zip');
    assert.equal(code, 0);
    const manifest = (await contentOf('packs/a.zip'))['manifest.json'] ?? assert.fail();
    assert.equal(stdout, `${createHash('sha256').update(manifest).digest('hex')}\n`);
    assert.match(stderr, /^Wrote packs\/a\.zip: \d+ files\. The SHA-256 of its manifest:$/m);
    const { stdout: same, stderr: nothing } = await pack('packs/a.zip', '--quiet');
    assert.deepEqual([same, nothing], [stdout, '']);
  });

  it('writes the same bytes whichever folder above the ISMS is the workspace', async () => {
    await pack('one.zip');
    const { code } = await run(path.join(folder, 'isms'), ['pack', 'IA-2025-02', '--output', '../two.zip', ...noGit]);
    assert.equal(code, 0);
    assert.deepEqual(await read('one.zip'), await read('two.zip'));
  });

  it('makes a pack that is an ISMS of its own: unpacked, its evidence is where the records say', async () => {
    await pack('a.zip');
    const unpacked = await folderWith('');
    for (const [file, bytes] of Object.entries(await contentOf('a.zip'))) await put(unpacked, file, bytes);
    const { root } = (await manifestOf('a.zip')).isms;
    const { stdout } = await run(folder, ['check', '--root', path.join(unpacked, root), '--format', 'json', ...noGit]);
    const { diagnostics }: { readonly diagnostics: readonly { readonly rule: string }[] } = JSON.parse(stdout);
    assert.deepEqual(
      diagnostics.filter(
        ({ rule }) =>
          (rule.startsWith('evidence/') && rule !== 'evidence/unused') || rule === 'syntax' || rule === 'schema',
      ),
      [],
    );
  });

  it('names the commit, and evidence that is in none', async () => {
    const repository = new Repository();
    try {
      await cp(acme, repository.folder, { recursive: true });
      const commit = repository.commit({ date: '2026-06-01T10:00:00Z' });
      repository.put('audits/IA-2025-02/evidence/devices.csv', 'changed\n');
      const args = ['pack', 'IA-2025-02', '--root', repository.folder, '--output', 'git.zip', '--as-of', '2026-06-30'];
      const { code, stderr } = await run(folder, args);
      assert.equal(code, 0);
      const manifest = await manifestOf('git.zip');
      assert.deepEqual(manifest.commit, { id: commit, date: '2026-06-01' });
      assert.deepEqual(manifest.uncommitted, ['files/audits/IA-2025-02/evidence/devices.csv']);
      assert.match(
        stderr,
        /^warning: The SHA-256 of files\/audits\/IA-2025-02\/evidence\/devices\.csv is not the one/m,
      );
      assert.match(stderr, /^warning: Not committed as packed: files\/audits\/IA-2025-02\/evidence\/devices\.csv\.$/m);
    } finally {
      removeTemporaryFolders();
    }
  });

  it('packs no evidence from outside the workspace, be it by a link [PATH-2]', async () => {
    const other = await folderWith('');
    await cp(acme, path.join(other, 'isms'), { recursive: true });
    await put(other, 'secret.txt', 'secret');
    const evidence = path.join(other, 'isms/audits/IA-2025-02/evidence');
    await rm(path.join(evidence, 'keys.csv'));
    await rm(path.join(evidence, 'devices.csv'));
    await symlink(path.join(other, 'secret.txt'), path.join(evidence, 'keys.csv'));
    const { code, stderr } = await run(other, ['pack', 'IA-2025-02', '--root', 'isms', '--output', 'a.zip', ...noGit]);
    assert.equal(code, 0);
    assert.match(stderr, /^warning: Evidence \S+ \(evidence\/keys\.csv\) is not in the pack: there is no such file/m);
    assert.match(
      stderr,
      /^warning: Evidence \S+ \(evidence\/devices\.csv\) is not in the pack: there is no such file/m,
    );
    const content = unzipSync(await readFile(path.join(other, 'a.zip')));
    assert.ok(Object.values(content).every((bytes) => strFromU8(bytes) !== 'secret'));
  });

  it('overwrites no file but a pack that is as it was made, unless --force [WRITE-1]', async () => {
    await put(folder, 'notes.zip', 'my notes');
    const refused = await pack('notes.zip');
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /^error: notes\.zip was not written by this command, or has been changed since\./m);
    assert.equal((await read('notes.zip')).toString(), 'my notes');
    assert.equal((await pack('notes.zip', '--force')).code, 0);
    const content = await contentOf('notes.zip');
    await put(folder, 'notes.zip', zipSync({ ...content, 'more.txt': new Uint8Array(3) }));
    assert.equal((await pack('notes.zip')).code, 2);
  });

  it('cannot run without an audit, an output, audit files or a place to write', async () => {
    const packing = async (...args: string[]) => {
      const { code, stdout, stderr } = await run(folder, ['pack', ...args]);
      assert.deepEqual([code, stdout], [2, '']);
      return stderr;
    };
    assert.match(await packing('--output', 'a.zip'), /missing required argument 'audit'/);
    assert.match(await packing('IA-2025-02'), /required option '--output <file>' not specified/);
    assert.match(await packing('IA-2025-02', '--output', 'packs/'), /It is a folder; name a file\./);
    assert.match(
      await packing('IA-2025-2', '--output', 'b.zip'),
      /There is no audit IA-2025-2\. Did you mean IA-2025-02\?/,
    );
    await put(folder, 'empty/file.txt', '');
    assert.match(await packing('IA-1', '--root', 'empty', '--output', 'b.zip'), /There are no audit files in/);
    assert.match(await packing('IA-2025-02', '--output', 'empty/file.txt/a.zip'), /cannot be written/);
    assert.deepEqual(await readdir(path.join(folder, 'empty')), ['file.txt']);
  });

  describe('verify', () => {
    let hash: string;
    before(async () => {
      hash = (await pack('v.zip')).stdout.trim();
    });
    const verify = (...args: string[]) => run(folder, ['verify', ...args]);
    const changed = async (change: (content: Record<string, Uint8Array>) => void) => {
      const content = await contentOf('v.zip');
      change(content);
      await writeFile(path.join(folder, 'changed.zip'), zipSync(content));
      return verify('changed.zip');
    };

    it('gives 0 for a pack that is as it was made', async () => {
      const { code, stdout, stderr } = await verify('v.zip', '--manifest-sha256', hash.toUpperCase());
      assert.deepEqual([code, stdout], [0, '']);
      assert.match(stderr, /^v\.zip is as its manifest says: audit IA-2025-02 as of 2026-06-30, \d+ files\.$/m);
      assert.match(stderr, /^The manifest is the one whose SHA-256 was given\.$/m);
      const { stderr: told } = await verify('v.zip');
      assert.ok(told.includes(`The SHA-256 of the manifest is ${hash}`));
      assert.deepEqual(await verify('v.zip', '--quiet'), { code: 0, stdout: '', stderr: '' });
    });

    it('gives 1 and names what is missing, extra or changed', async () => {
      const { code, stdout, stderr } = await changed((content) => {
        delete content['files/people.audit.yaml'];
        content['files/extra.txt'] = new Uint8Array(1);
        content['files/soa.audit.yaml'] = new Uint8Array(1);
      });
      assert.equal(code, 1);
      assert.match(stdout, /^missing: files\/people\.audit\.yaml is in the manifest, but not in the pack\.$/m);
      assert.match(stdout, /^extra: files\/extra\.txt is in the pack, but not in the manifest\.$/m);
      assert.match(stdout, /^changed: files\/soa\.audit\.yaml has 1 bytes instead of \d+\.$/m);
      assert.equal(stdout.split('\n').length, 4);
      assert.match(stderr, /^changed\.zip differs from what was packed\.$/m);
    });

    it('gives 1 for another manifest than the one whose hash was kept', async () => {
      const { code, stdout } = await verify('v.zip', '--manifest-sha256', '0'.repeat(64));
      assert.equal(code, 1);
      assert.equal(stdout, `manifest: manifest.json has the SHA-256 ${hash} instead of ${'0'.repeat(64)}.\n`);
    });

    it('lets no control sequence in a name reach the terminal [TERM-1]', async () => {
      const { code, stdout } = await changed((content) => {
        content['files/\u001b[2Jevil'] = new Uint8Array(1);
      });
      assert.equal(code, 1);
      assert.ok(!stdout.includes('\u001b'));
    });

    it('gives 2 for what is no pack, is not there or cannot be asked', async () => {
      await put(folder, 'report.txt', 'no archive');
      await put(folder, 'other.zip', zipSync({ 'a.txt': new Uint8Array(1) }));
      const cannot = async (...args: string[]) => {
        const { code, stdout, stderr } = await verify(...args);
        assert.deepEqual([code, stdout], [2, '']);
        return stderr;
      };
      assert.match(await cannot('report.txt'), /^error: report\.txt is no evidence pack\. It is no ZIP archive\.$/m);
      assert.match(await cannot('other.zip'), /^error: other\.zip is no evidence pack\. It has no manifest\.json\.$/m);
      assert.match(await cannot('gone.zip'), /^error: There is no file gone\.zip\.$/m);
      assert.match(await cannot('isms'), /^error: isms is no file\.$/m);
      assert.match(await cannot('v.zip', '--manifest-sha256', 'abc'), /A SHA-256 has 64 hexadecimal digits\./);
      assert.match(await cannot(), /missing required argument 'file'/);
    });

    it('gives 1 for a pack that is not whole', async () => {
      await put(folder, 'cut.zip', (await read('v.zip')).subarray(0, 5000));
      const { code, stdout } = await verify('cut.zip');
      assert.deepEqual([code, stdout], [1, 'archive: The archive is not whole: its end is missing.\n']);
    });
  });
});
