import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync, unzipSync, zipSync } from 'fflate';
import { sameGzip, sameZip } from '../../scripts/package/same-bytes.ts';
import { madePackages } from './made-packages.ts';

const project = path.resolve(import.meta.dirname, '../..');
const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** A copy of all that is or would be committed, with the same packages installed. */
function copyProject(folder: string): void {
  const listing = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', listing, { cwd: project, encoding: 'utf8', maxBuffer: 2 ** 26 }).split('\0');
  for (const file of files.filter((name) => name !== '' && name !== 'node_modules')) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    cpSync(path.join(project, file), path.join(folder, file));
  }
  symlinkSync(path.join(project, 'node_modules'), path.join(folder, 'node_modules'));
}

describe('what is delivered', function () {
  this.timeout(600_000);

  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  it('has the same bytes when it is built elsewhere, later and by somebody else', async () => {
    const here = await madePackages();
    const elsewhere = path.join(here.folder, 'another place/of the project');
    mkdirSync(elsewhere, { recursive: true });
    copyProject(elsewhere);
    const script = 'umask 077; node scripts/generate.mjs && node esbuild.mjs && node --import=tsx scripts/package.ts';
    execFileSync('sh', ['-c', script], {
      cwd: elsewhere,
      env: { ...process.env, TZ: 'Pacific/Kiritimati', LC_ALL: 'C', SOURCE_DATE_EPOCH: '1' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const files = [here.extension, here.webExtension, here.programs];
    const names = files.map((file) => path.basename(file));
    assert.deepEqual(
      names.map((name) => sha256(path.join(elsewhere, 'out/packages', name))),
      files.map(sha256),
    );
  });
});

describe('archives made anew', () => {
  const types = '[Content_Types].xml';
  const [one, two] = [new Uint8Array([1]), new Uint8Array([2])];

  it('are the same for the same files, whatever their order, times, modes and compression', async () => {
    const made = [
      zipSync({ [types]: one, a: two }, { level: 0, mtime: new Date(2001, 1, 1) }),
      zipSync({ a: [two, { attrs: 0o755 << 16, os: 3 }], [types]: one }, { mtime: new Date(2020, 1, 1) }),
    ];
    const archives = await Promise.all(made.map(sameZip));
    assert.deepEqual(archives[0], archives[1]);
    assert.deepEqual(Object.entries(unzipSync(archives[0] ?? one)), [
      [types, one],
      ['a', two],
    ]);
  });

  it('are the same for the same content that was gzipped at another time', async () => {
    const made = [gzipSync(one, { mtime: 1, filename: 'a' }), gzipSync(one, { mtime: 2, level: 0 })];
    const files = await Promise.all(made.map(sameGzip));
    assert.deepEqual(files[0], files[1]);
    assert.deepEqual(gunzipSync(files[0] ?? one), one);
  });
});
