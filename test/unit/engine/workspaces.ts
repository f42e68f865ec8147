import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Files } from '../../support/files.ts';

const project = path.resolve(import.meta.dirname, '../../..');

/** The example of a complete ISMS. */
export function acme(): Files {
  return filesBeneath(path.join(project, 'examples/acme'));
}

/** The same with flaws. */
export function acmeFlawed(): Files {
  return filesBeneath(path.join(project, 'examples/acme-flawed'));
}

/** The workspaces of the conformance cases, by name. */
export function caseWorkspaces(): ReadonlyMap<string, Files> {
  const cases = path.join(project, 'test/cases');
  const folders = readdirSync(cases, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((folder) => existsSync(path.join(folder, 'case.json')))
    .sort();
  return new Map(folders.map((folder) => [path.relative(cases, folder), filesBeneath(folder)]));
}

function filesBeneath(folder: string): Files {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    files.map((file) => [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file, 'utf8')]),
  );
}
