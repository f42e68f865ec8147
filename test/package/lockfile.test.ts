import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const project = path.resolve(import.meta.dirname, '../..');

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const read = (file: string) => JSON.parse(readFileSync(path.join(project, file), 'utf8'));

describe('the lockfile', function () {
  this.timeout(120_000);
  const lockfile = read('package-lock.json');
  const { '': root, ...packages }: Readonly<Record<string, Locked>> = lockfile.packages;
  const names = (fits: (locked: Locked) => boolean) =>
    Object.entries(packages)
      .filter(([, locked]) => fits(locked))
      .map(([name]) => name);

  it('is of the third version, and made for this package.json', () => {
    const { name, version, devDependencies, dependencies } = read('package.json');
    assert.deepEqual([lockfile.lockfileVersion, lockfile.name, lockfile.version], [3, name, version]);
    assert.deepEqual(root?.devDependencies, devDependencies);
    assert.equal(dependencies, undefined);
  });

  it('names no host: where packages come from is for the settings of npm', () => {
    assert.deepEqual(
      names(({ resolved }) => resolved !== undefined),
      [],
    );
  });

  it('holds every package by its SHA-512', () => {
    assert.deepEqual(
      names(({ integrity = '', inBundle }) => !inBundle && !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity)),
      [],
    );
  });

  it('has versions of the registry alone: no links, no git, no files', () => {
    assert.deepEqual(
      names(({ version = '', link }) => link === true || !/^\d+\.\d+\.\d+(-[\w.-]+)?(\+[\w.-]+)?$/.test(version)),
      [],
    );
    const ranges = Object.values<string>(read('package.json').devDependencies);
    assert.deepEqual(
      ranges.filter((range) => !/^\^?\d+\.\d+\.\d+$/.test(range)),
      [],
    );
  });

  it('is what npm ci takes', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'audit-as-code-'));
    try {
      for (const file of ['package.json', 'package-lock.json', '.npmrc']) {
        cpSync(path.join(project, file), path.join(folder, file));
      }
      const trying = ['ci', '--dry-run', '--offline', '--ignore-scripts', '--no-audit', '--no-fund'];
      execFileSync('npm', trying, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
