import assert from 'node:assert/strict';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import { flawed } from '../../cli/workspaces.ts';
import { filesOf } from '../../support/files.ts';
import { removeTemporaryFolders, temporaryFolder } from '../../support/repository.ts';
import { KeptWorkspace } from './kept-workspace.ts';

describe('a cache that is broken', function () {
  this.timeout(120_000);
  let workspace: KeptWorkspace;
  let file: string;
  let kept: Buffer;

  beforeEach(async () => {
    workspace = new KeptWorkspace(filesOf(flawed));
    await workspace.run();
    const [name = ''] = readdirSync(workspace.cacheFolder);
    file = path.join(workspace.cacheFolder, name);
    kept = readFileSync(file);
    assert.equal((await workspace.run()).recalled, true);
  });
  after(removeTemporaryFolders);

  /** Runs with another content in the place of the cache, and does not take it over. */
  const ignores = async (content: Uint8Array | string) => {
    writeFileSync(file, content);
    const { recalled, outcome, said } = await workspace.run();
    assert.equal(recalled, false);
    assert.equal(said, '');
    assert.deepEqual(outcome, await workspace.fresh());
  };

  it('is ignored where it is cut off, wherever that is', async () => {
    for (let length = 0; length < kept.length; length += length < 200 ? 1 : 37) await ignores(kept.subarray(0, length));
  });

  it('is ignored where some bytes are others [CACHE-2]', async () => {
    const garbling = fc.array(fc.tuple(fc.nat(kept.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(garbling, async (changes) => {
        const garbled = Buffer.from(kept);
        for (const [at, by] of new Map(changes)) garbled[at] = (garbled[at] ?? 0) ^ by;
        await ignores(garbled);
      }),
      { numRuns: 100 },
    );
  });

  it('is ignored where it is anything else', async () => {
    const [title = '', body = ''] = kept.toString().split('\n');
    for (const content of ['', '\n', 'null', `${title}\n{}`, `${title}\n[]`, body, `${title}\n${body}\n`]) {
      await ignores(content);
    }
  });

  it('is ignored, with a right digest too, where it has not the form [CACHE-2]', async () => {
    const { createHash } = await import('node:crypto');
    const body: Record<string, unknown> = JSON.parse(kept.toString().split('\n')[1] ?? '');
    for (const key of Object.keys(body)) {
      for (const value of [null, undefined, 1, 'text', [1], [[]], {}, [['a', {}]]]) {
        if (key === 'terms' && typeof value === 'string') continue;
        const other = JSON.stringify({ ...body, [key]: value });
        await ignores(`audit-as-code cache 1 ${createHash('sha256').update(other).digest('hex')}\n${other}`);
      }
    }
  });

  it("is ignored where it is somebody else's [CACHE-2]", async function () {
    if (process.getuid?.() !== 0) this.skip();
    chownSync(file, 12345, 12345);
    assert.equal((await workspace.run()).recalled, false);
  });

  it('is ignored where it is a link, and the link goes [CACHE-2]', async () => {
    const elsewhere = path.join(temporaryFolder(), 'kept');
    writeFileSync(elsewhere, kept);
    rmSync(file);
    symlinkSync(elsewhere, file);
    assert.equal((await workspace.run()).recalled, false);
    assert.ok(statSync(file).isFile());
    assert.equal(readFileSync(elsewhere).compare(kept), 0, 'what the link led to stays');
    assert.equal((await workspace.run()).recalled, true);
  });

  it('costs nothing but the work where its folder cannot be used', async () => {
    rmSync(workspace.cacheFolder, { recursive: true });
    writeFileSync(workspace.cacheFolder, '');
    for (const run of [await workspace.run(), await workspace.run()]) {
      assert.equal(run.recalled, false);
      assert.equal(run.said, '');
    }
    rmSync(workspace.cacheFolder);
    mkdirSync(workspace.cacheFolder, { mode: 0o500 });
    chmodSync(workspace.cacheFolder, 0o500);
    const { outcome, said } = await workspace.run();
    assert.deepEqual(outcome, await workspace.fresh());
    assert.equal(said, '');
  });

  it('is not in the way of another run that is keeping its own', async () => {
    workspace.write('people.audit.yaml', '');
    const runs = await Promise.all(Array.from({ length: 8 }, () => workspace.run()));
    for (const { outcome } of runs) assert.deepEqual(outcome, await workspace.fresh());
    assert.equal(readdirSync(workspace.cacheFolder).length, 1);
    assert.equal((await workspace.run()).recalled, true);
  });
});
