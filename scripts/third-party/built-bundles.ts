import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a file or a folder of dist/ is, as the build has noted it. */
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

/** What is noted of a bundle, which may have been built in several goes. Throws where it has not been built. */
export function builtBundle(name: string): BuiltBundle {
  const folder = path.join(notes, name);
  if (!existsSync(folder)) {
    throw new Error(`There is no list of what '${name}' is made of (${folder}). Run 'npm run build' first.`);
  }
  const parts = readdirSync(folder).map(
    (file): BuiltBundle => JSON.parse(readFileSync(path.join(folder, file), 'utf8')),
  );
  return { files: parts.flatMap(({ files }) => files), packages: parts.flatMap(({ packages }) => packages) };
}
