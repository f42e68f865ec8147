import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { minify } from 'terser';
import { globSync } from 'tinyglobby';
import { builtBundle } from '../third-party/built-bundles.ts';

/** The folder of the project. */
export const projectFolder = path.resolve(import.meta.dirname, '../..');

/** What a package is made of, as lists in a data file. */
export interface Contents {
  /**
   * What is built, by the names of files and folders in dist/, or entries in these, without endings; their source maps
   * stay behind.
   */
  readonly bundles: readonly string[];
  /** Patterns of files to copy, from the project's folder. */
  readonly files: readonly string[];
  /** What the package tells those who look at it, as its README.md. */
  readonly readme: string;
}

/** What packages read of the project's package.json. */
export type Manifest = Readonly<Record<string, unknown>> & {
  readonly name: string;
  readonly version: string;
  readonly engines: { readonly node: string; readonly vscode: string };
};

/** The package.json of the project. */
export function projectManifest(): Manifest {
  return JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8'));
}

/**
 * Lays out a package in an empty folder. Throws where a bundle has not been built, or no file fits a pattern.
 *
 * @param texts contents of files that are in no folder, by name
 */
export async function layOut(
  folder: string,
  { bundles, files, readme }: Contents,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  for (const file of new Set(bundles.flatMap((bundle) => builtBundle(bundle).files))) {
    const content = readFileSync(path.join(projectFolder, file), 'utf8');
    put(folder, file, /\.c?js$/.test(file) ? await smallest(content) : content);
  }
  for (const file of files.flatMap(filesLike)) put(folder, file, readFileSync(path.join(projectFolder, file)));
  put(folder, 'README.md', readFileSync(path.join(projectFolder, readme)));
  for (const [name, text] of texts) put(folder, name, text);
}

/** Scripts by what they were; packages share many. */
const made = new Map<string, Promise<string>>();

/** What was made small already, smaller still: that takes longer, and loses the source map, which stays behind anyway. */
function smallest(script: string): Promise<string> {
  const known = made.get(script) ?? minified(script);
  made.set(script, known);
  return known;
}

async function minified(script: string): Promise<string> {
  const { code } = await minify(script, { compress: { passes: 2 }, ecma: 2020, toplevel: true });
  if (code === undefined) throw new Error('A script came out as nothing.');
  return code;
}

function filesLike(pattern: string): readonly string[] {
  const found = globSync(pattern, { cwd: projectFolder });
  if (found.length === 0) throw new Error(`There is no ${pattern}.`);
  return found;
}

/** Files of a package have modes of their own: those that are here are up to the umask of whoever builds. */
function put(folder: string, name: string, content: string | Uint8Array): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  chmodSync(file, Buffer.from(content).subarray(0, 2).toString() === '#!' ? 0o755 : 0o644);
}
