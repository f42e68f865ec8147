// Bundles the suites for the extension host, which loads CommonJS.

import path from 'node:path';
import { build } from 'esbuild';
import { repository } from './cache.ts';

/** Bundles the suites and returns the path of the module. Mocha is left outside: it loads parts of itself by path. */
export async function bundleSuites(): Promise<string> {
  const outfile = path.join(repository, 'out/test/host/suite.cjs');
  await build({
    entryPoints: [path.join(import.meta.dirname, 'suite/index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: true,
    logLevel: 'warning',
  });
  return outfile;
}
