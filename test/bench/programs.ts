import path from 'node:path';
import { build } from 'esbuild';

export interface Programs {
  readonly assign: string;
  readonly parseDocument: string;
  readonly indexSize: string;
  readonly reading: string;
}

/** Bundles the programs of the bench, so that they start as the product does. Returns their paths. */
export async function buildPrograms(folder: string): Promise<Programs> {
  const source = path.join(import.meta.dirname, 'programs');
  await build({
    entryPoints: ['assign', 'parse-document', 'index-size', 'reading'].map((name) => path.join(source, `${name}.ts`)),
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  const built = (name: string) => path.join(folder, `${name}.cjs`);
  return {
    assign: built('assign'),
    parseDocument: built('parse-document'),
    indexSize: built('index-size'),
    reading: built('reading'),
  };
}
