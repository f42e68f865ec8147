import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LanguageClient } from '../support/language-client.ts';
import { assertFiles, assertNowhere } from './assert-contents.ts';
import { madePackages } from './made-packages.ts';

const project = path.resolve(import.meta.dirname, '../..');
const today = ['--as-of', '2026-06-30'];

/** A file in which a problem is, and nothing else is asked. */
const flawed = 'apiVersion: audit-as-code/v1\nkind: Isms\nid: isms\ntitel: Misspelt\n';

describe('the programs as a package of npm', function () {
  this.timeout(600_000);
  /** Where the package is installed, as a user would. */
  let folder: string;
  let installed: string;

  before(async function () {
    if (process.platform === 'win32') this.skip();
    const { programs, folder: made } = await madePackages();
    folder = path.join(made, 'empty');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
    // Offline, so that it fails where anything else were needed.
    execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', '--loglevel=error', programs], {
      cwd: folder,
    });
    installed = path.join(folder, 'node_modules/audit-as-code');
    cpSync(path.join(project, 'examples/acme'), path.join(folder, 'acme'), { recursive: true });
  });

  /** Runs a program as npx finds it. */
  function run(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    const program = path.join(folder, 'node_modules/.bin/audit-as-code');
    return spawnSync(program, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, ...env } });
  }

  const allFiles = () =>
    readdirSync(installed, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(installed, path.join(entry.parentPath, entry.name)));

  it('holds what is needed, and nothing else', () => assertFiles(allFiles(), 'programs-files.txt'));

  it('does not tell where it was made', () =>
    assertNowhere(new Map(allFiles().map((name) => [name, readFileSync(path.join(installed, name))]))));

  it('needs no other package, and runs no script when it is installed', () => {
    const manifest = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'));
    const { dependencies, scripts, license, engines } = manifest;
    assert.deepEqual(
      { dependencies, scripts, license },
      { dependencies: undefined, scripts: undefined, license: 'Apache-2.0' },
    );
    assert.deepEqual(Object.keys(engines), ['node']);
    assert.deepEqual(
      readdirSync(path.join(folder, 'node_modules')).filter((name) => !name.startsWith('.')),
      ['audit-as-code'],
    );
  });

  it('tells its version by npx', () => {
    const { version } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8'));
    const told = execFileSync('npx', ['--no', '--offline', 'audit-as-code', '--version'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.equal(told, `${version}\n`);
  });

  it('checks', () => {
    const { status, stdout } = run(['check', '--root', 'acme', ...today, '--no-git']);
    assert.equal(status, 0);
    assert.match(stdout, /^No problems in \d+ files/);
  });

  it('writes the reports that are in the repository, byte for byte', () => {
    const reporting = ['report', 'internal-audit', 'IA-2025-02', '--root', 'acme', ...today, '--no-git'];
    const { status, stderr } = run([...reporting, '--format', 'docx,pdf,html', '--output', 'made/']);
    assert.equal(status, 0, stderr);
    for (const name of ['IA-2025-02.docx', 'IA-2025-02.pdf', 'IA-2025-02.html']) {
      const [made, kept] = [path.join(folder, 'made', name), path.join(folder, 'acme/reports', name)].map((file) =>
        readFileSync(file),
      );
      assert.ok(kept && made?.equals(kept), `${name} differs`);
    }
  });

  it('starts a language server over stdio', async () => {
    const server = path.join(folder, 'node_modules/.bin/audit-as-code-language-server');
    const client = await LanguageClient.start(new Map([['isms.audit.yaml', flawed]]), { server });
    try {
      await client.until(() => client.rules('isms.audit.yaml').includes('4:schema/unknown-key'));
    } finally {
      await client.stop();
    }
  });

  it('keeps compiled code in the cache folder of the user, and nothing beside itself', () => {
    const cache = path.join(folder, '../cache');
    mkdirSync(cache, { mode: 0o700 });
    for (const round of [1, 2]) {
      const { status, stderr } = run(['check', '--root', 'acme', ...today, '--no-git'], { XDG_CACHE_HOME: cache });
      assert.deepEqual({ round, status, stderr }, { round, status: 0, stderr: '' });
    }
    assert.notEqual(readdirSync(cache).length, 0);
    assertFiles(allFiles(), 'programs-files.txt');
  });

  it('works where it may write nowhere', () => {
    const folders = ['', 'dist', 'dist/command-line'].map((name) => path.join(installed, name));
    for (const each of folders) chmodSync(each, 0o555);
    try {
      // No folder can be made below a file, not even by the superuser.
      const nowhere = path.join(folder, 'package.json');
      const { status, stderr } = run(['check', '--root', 'acme', ...today, '--no-git'], {
        ...{ HOME: nowhere, XDG_CACHE_HOME: nowhere },
      });
      assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
      assertFiles(allFiles(), 'programs-files.txt');
    } finally {
      for (const each of folders) chmodSync(each, 0o755);
    }
  });
});
