import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isPrivateFolder } from '../../../server/src/host/node/code-cache/private-folder.ts';
import { Program } from '../../../server/src/host/node/code-cache/program.ts';
import { nameOfCode, readCode, storeCode } from '../../../server/src/host/node/code-cache/stored-code.ts';
import { userCacheFolder } from '../../../server/src/host/node/user-cache-folder.ts';

const posix = process.platform === 'win32' ? it.skip : it;

describe('compiled code', () => {
  let folder: string;
  let main: string;
  let cache: string;

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'audit-as-code-')));
    main = path.join(folder, 'main.cjs');
    cache = path.join(folder, 'cache');
    assert.ok(isPrivateFolder(cache));
    writeFileSync(main, '#!/usr/bin/env node\nexports.sum = (n) => require("./part.cjs").add(n, 1);\n');
    writeFileSync(
      path.join(folder, 'part.cjs'),
      'exports.add = (a, b) => a + b;\nexports.at = [__filename, __dirname];\n',
    );
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  /** Runs the program once and stores what was compiled. */
  function run(n: number): unknown {
    const program = new Program(cache);
    const { sum } = exportsOf(program.load(main));
    const result = sum(n);
    program.store();
    return result;
  }

  function stored() {
    return readCode(cache, nameOfCode(main), readFileSync(main, 'utf8').replace('#!', '//'));
  }

  it('is stored for each file of a program, and used the next time', () => {
    assert.equal(run(1), 2);
    assert.equal(readdirSync(cache).length, 2);
    const written = readdirSync(cache).map((name) => statSync(path.join(cache, name)).mtimeMs);
    assert.ok(stored());
    assert.equal(run(2), 3);
    assert.deepEqual(
      readdirSync(cache).map((name) => statSync(path.join(cache, name)).mtimeMs),
      written,
      'what can be used is not stored again',
    );
  });

  it('is not stored without a folder', () => {
    const program = new Program(undefined);
    assert.equal(exportsOf(program.load(main)).sum(1), 2);
    program.store();
    assert.deepEqual(readdirSync(cache), []);
  });

  it('lets a file know its place, and load what Node has', () => {
    writeFileSync(main, 'exports.sum = () => require("node:path").basename(require("./part.cjs").at[0]);\n');
    assert.equal(run(0), 'part.cjs');
  });

  it('is left alone when the program has changed, to a text of the same length too', () => {
    run(1);
    writeFileSync(main, readFileSync(main, 'utf8').replace('(n, 1)', '(n, 5)'));
    assert.equal(stored(), undefined);
    assert.equal(run(1), 6);
    assert.ok(stored());
    assert.equal(run(1), 6);
  });

  it('is left alone when it has been damaged, and stored anew', () => {
    run(1);
    const file = path.join(cache, nameOfCode(main));
    const whole = readFileSync(file);
    const damaged = Buffer.from(whole);
    damaged.writeUInt8((damaged.at(-1) ?? 0) ^ 1, damaged.length - 1);
    for (const content of [damaged, whole.subarray(0, -1), whole.subarray(0, 10), Buffer.alloc(whole.length), '']) {
      writeFileSync(file, content);
      assert.equal(stored(), undefined);
      assert.equal(run(1), 2);
      assert.ok(stored());
    }
  });

  posix('is left alone where it is open to others', () => {
    run(1);
    const file = path.join(cache, nameOfCode(main));
    for (const mode of [0o620, 0o644, 0o666]) {
      chmodSync(file, mode);
      assert.equal(stored(), undefined);
    }
    chmodSync(file, 0o600);
    assert.ok(stored());
  });

  posix('is left alone where it is a link', () => {
    run(1);
    const file = path.join(cache, nameOfCode(main));
    const elsewhere = path.join(folder, 'elsewhere');
    writeFileSync(elsewhere, readFileSync(file), { mode: 0o600 });
    rmSync(file);
    symlinkSync(elsewhere, file);
    assert.equal(stored(), undefined);
  });

  posix('lies in a folder that is open to nobody else, or in none', () => {
    assert.ok(isPrivateFolder(path.join(folder, 'new/deep')));
    for (const mode of [0o777, 0o755, 0o720]) {
      chmodSync(cache, mode);
      assert.ok(!isPrivateFolder(cache));
    }
    symlinkSync(path.join(folder, 'new'), path.join(folder, 'link'));
    assert.ok(!isPrivateFolder(path.join(folder, 'link')));
    assert.ok(!isPrivateFolder(path.join(main, 'beneath a file')));
  });

  it('goes when it is of a version that nobody has run for months', () => {
    const code = { data: Buffer.from('x'), compiled: 1 };
    storeCode(cache, 'old.code', '', code);
    storeCode(cache, 'recent.code', '', code);
    writeFileSync(path.join(cache, 'other'), '');
    for (const name of ['old.code', 'other']) utimesSync(path.join(cache, name), new Date(0), new Date(0));
    storeCode(cache, 'new.code', '', code);
    assert.deepEqual(readdirSync(cache).sort(), ['new.code', 'other', 'recent.code']);
  });

  it('that cannot be stored is no failure', () => {
    mkdirSync(path.join(cache, nameOfCode(main)));
    assert.equal(run(1), 2);
    assert.ok(!readdirSync(cache).some((name) => name.endsWith(`.${process.pid}`)));
  });
});

describe('the cache folder of the user', () => {
  const home = () => '/home/ada';

  posix('is that of the platform', () => {
    assert.equal(userCacheFolder('linux', {}, home), '/home/ada/.cache/audit-as-code');
    assert.equal(userCacheFolder('linux', { XDG_CACHE_HOME: '/var/ada' }, home), '/var/ada/audit-as-code');
    assert.equal(userCacheFolder('linux', { XDG_CACHE_HOME: 'relative' }, home), '/home/ada/.cache/audit-as-code');
    assert.equal(userCacheFolder('darwin', {}, home), '/home/ada/Library/Caches/audit-as-code');
  });

  posix('is none where there is no home', () => {
    assert.equal(
      userCacheFolder('linux', {}, () => {
        throw new Error('no home');
      }),
      undefined,
    );
    assert.equal(
      userCacheFolder('linux', {}, () => ''),
      undefined,
    );
  });
});

function exportsOf(loaded: unknown): { readonly sum: (n: number) => unknown } {
  assert.ok(typeof loaded === 'object' && loaded !== null && 'sum' in loaded);
  const { sum } = loaded;
  assert.ok(typeof sum === 'function');
  return { sum: (n) => sum(n) };
}
