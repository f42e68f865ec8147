import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const project = path.resolve(import.meta.dirname, '../../..');

/** The texts of all audit files of the cases and the examples, by their paths. */
export function auditTexts(): ReadonlyMap<string, string> {
  const paths = ['test/cases', 'examples'].flatMap((folder) =>
    readdirSync(path.join(project, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.audit\.ya?ml$/.test(name))
      .map((name) => path.join(folder, name)),
  );
  return new Map(paths.map((name) => [name, readFileSync(path.join(project, name), 'utf8')]));
}
