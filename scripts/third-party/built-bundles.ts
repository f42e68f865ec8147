import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a file or a folder of dist/ is, or an entry of it, as the build has noted it. */
export interface BuiltBundle {
  /** Its files, from the project's folder; what an earlier build has left beside them is none of it. */
  readonly files: readonly string[];
  /** The folders of the packages that it is made of. */
  readonly packages: readonly string[];
}

const notes = path.resolve(import.meta.dirname, '../../out/bundled');

/** The names of all that esbuild has written into dist/, without endings. */
export function allBundles(): readonly string[] {
  return readdirSync(notes).sort();
}

/**
 * What is noted of a bundle, or of one of its entries with all that it loads. Throws where it has not been built.
 *
 * @param name such as `language-server`, or `language-server/browser` for that entry alone
 */
export function builtBundle(name: string): BuiltBundle {
  const [bundle = '', entry] = name.split('/');
  const folder = path.join(notes, bundle);
  const found = (existsSync(folder) ? readdirSync(folder) : []).filter(
    (file) => entry === undefined || file === `${entry}.json`,
  );
  if (found.length === 0) {
    throw new Error(`There is no list of what '${name}' is made of (${folder}). Run 'npm run build' first.`);
  }
  const parts = found.map((file): BuiltBundle => JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
  return {
    files: [...new Set(parts.flatMap(({ files }) => files))],
    packages: [...new Set(parts.flatMap(({ packages }) => packages))],
  };
}
