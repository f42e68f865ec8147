/**
 * What the modules of the product import, as two compilers see it: esbuild tells what is loaded when the product runs,
 * the TypeScript compiler tells of types too.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

export interface Import {
  /** The module that imports, by its path from the project's folder. */
  readonly from: string;
  /** What it imports: a file by its path from the project's folder, or a package or module of Node as written. */
  readonly to: string;
}

const project = path.resolve(import.meta.dirname, '../../..');

/** All modules of server and client. */
export const modules: readonly string[] = ['server/src', 'client/src']
  .flatMap((folder) =>
    readdirSync(path.join(project, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .sort();

/** The imports that are there when the product runs, dynamic ones and `require` included. */
export async function runtimeImports(): Promise<readonly Import[]> {
  const { metafile } = await build({
    absWorkingDir: project,
    entryPoints: [...modules],
    outdir: 'out/never-written',
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  });
  return Object.entries(metafile.inputs).flatMap(([from, { imports }]) =>
    imports.map(({ path: to }) => ({ from, to })),
  );
}

/** The same, those of types alone included; but without the modules of Node, whose types are everywhere. */
export function allImports(): readonly Import[] {
  const compiler = path.join(project, 'node_modules/typescript/bin/tsc');
  const told = execFileSync(process.execPath, [compiler, '-p', 'tsconfig.json', '--explainFiles', '--listFilesOnly'], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const found: Import[] = [];
  let file = '';
  for (const line of told.split('\n')) {
    if (/^\S/.test(line)) file = line.trim();
    const [, written = '', from] = /^\s+Imported via ['"](.+?)['"] from file '(.+?)'/.exec(line) ?? [];
    if (from !== undefined) found.push({ from, to: file.includes('node_modules/') ? written : file });
  }
  return found.filter(({ from }) => /^(client|server)\//.test(from));
}
