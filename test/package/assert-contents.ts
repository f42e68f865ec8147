import assert from 'node:assert/strict';
import { readFileSync, realpathSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import path from 'node:path';

const project = path.resolve(import.meta.dirname, '../..');

/** Parts of a bundle that are loaded later: they bear a hash of what is in them, and come and go with the sources. */
const part = /[^/]+-[A-Z0-9]{8}(\.c?js)$/;

/**
 * Asserts that a package holds the files of a list beside this module, one a line, with `*` for parts of bundles, and no
 * more.
 */
export function assertFiles(names: readonly string[], list: string): void {
  const found = [...new Set(names.map((name) => name.replace(part, '*$1')))].sort();
  const expected = readFileSync(path.join(import.meta.dirname, list), 'utf8')
    .split('\n')
    .filter(Boolean);
  assert.deepEqual(found, expected);
}

/** Asserts that no file tells where it was made, and by which registry of packages. */
export function assertNowhere(files: ReadonlyMap<string, Uint8Array>): void {
  const places = [project, realpathSync(path.join(project, 'node_modules')), path.join(homedir(), '.')]
    .map((place) => (place.endsWith(path.sep) ? place : `${place}${path.sep}`))
    .filter((place) => place.length > 2);
  const told = [...places, `//${hostname()}`, 'sourcesContent', '//registry.', '/-/npm/'];
  const found = [...files].flatMap(([name, bytes]) => {
    const text = Buffer.from(bytes).toString('latin1');
    return told.filter((each) => text.includes(each)).map((each) => `${name}: ${each}`);
  });
  assert.deepEqual(found, []);
}
