// Bundles what runs in the extension host of a browser: the suites, and the provider of the virtual workspace.

import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { repository } from '../cache.ts';
import { grepVariable } from '../results.ts';
import { extensionFolder } from '../subject.ts';

const forWorkers: BuildOptions = {
  bundle: true,
  platform: 'browser',
  format: 'cjs',
  target: 'es2023',
  external: ['vscode'],
  logLevel: 'warning',
};

/** `node:assert/strict` by the package `assert`. */
const strictAssertions: Plugin = {
  name: 'strict assertions',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:assert\/strict$/ }, () => ({ path: 'strict', namespace: 'assert' }));
    onLoad({ filter: /^strict$/, namespace: 'assert' }, () => ({
      contents: "module.exports = require('assert/').strict;",
      resolveDir: repository,
    }));
  },
};

/** Mocha as a page has it: else it would take the module that the suites are bundled into for its own. */
const globalMocha: Plugin = {
  name: 'global mocha',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, ({ path: file }) => ({
      contents: `const module = undefined;\n${readFileSync(file, 'utf8')}`,
    }));
  },
};

/** Bundles the provider of the virtual workspace and returns the folder of this extension. */
export async function bundleMemoryWorkspace(): Promise<string> {
  const source = path.join(import.meta.dirname, 'memory-workspace');
  const folder = path.join(repository, 'out/test/host/memory-workspace');
  await build({
    ...forWorkers,
    entryPoints: [path.join(source, 'extension.ts')],
    outfile: path.join(folder, 'extension.js'),
  });
  mkdirSync(folder, { recursive: true });
  copyFileSync(path.join(source, 'package.json'), path.join(folder, 'package.json'));
  return folder;
}

/**
 * Bundles the suites and returns the path of the module, which has to lie in the folder of the extension: a browser loads
 * them from there. Assertions are those of the package `assert`, since there is no Node.
 */
export async function bundleWebSuites(): Promise<string> {
  const outfile = path.join(extensionFolder, 'out/test/host/web-suite.cjs');
  await build({
    ...forWorkers,
    entryPoints: [path.join(import.meta.dirname, 'suite/index.ts')],
    outfile,
    plugins: [strictAssertions, globalMocha],
    define: {
      global: 'globalThis',
      [`process.env.${grepVariable}`]: JSON.stringify(process.env[grepVariable] ?? ''),
    },
    // What the package `assert` takes for granted.
    banner: { js: 'const process = { env: {}, emitWarning: console.warn };' },
    sourcemap: true,
  });
  return outfile;
}
