/**
 * Bundles the faces of the product into dist/:
 *
 *   client.cjs             the VS Code extension
 *   server.cjs             starts the language server, with what V8 has compiled before
 *   language-server/       the language server: main.js on Node and browser.js in a worker of a browser, and what both
 *                          load when they have answered `initialize`
 *   audit-as-code.cjs      starts the command line, with what V8 has compiled before
 *   command-line/          the command line: main.cjs, and what that loads when a command needs it
 *   cli.cjs                the command line, whole in one file, to be copied somewhere else
 *   webview/               the page of the two maps: a script and a style sheet
 *   web/                   what VS Code for the Web starts: client.cjs is the extension, server.js loads the language
 *                          server in a worker
 *
 *   node esbuild.mjs [--watch] [--only client,server,language-server,audit-as-code,command-line,cli,webview,web]
 *
 * Bundles are minified unless they are watched. Every one has its source map beside it.
 */
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';
import { announcing } from './scripts/bundling/announcing.mjs';
import { commonJsChunks } from './scripts/bundling/common-js-chunks.mjs';
import { executable } from './scripts/bundling/executable.mjs';
import { forBrowsers, withoutStreams } from './scripts/bundling/for-browsers.mjs';
import { withoutUnusedTables } from './scripts/bundling/without-unused-tables.mjs';
import { notingPackages } from './scripts/third-party/bundled-packages.mjs';

/** What is one file each. */
const files = {
  client: 'client/src/extension.node.ts',
  server: 'server/src/main.startserver.ts',
  'audit-as-code': 'server/src/main.startcli.ts',
  cli: 'server/src/main.cli.ts',
};

/** What is a folder of several files each, some of them loaded later than others. */
const folders = {
  'language-server': { main: 'server/src/main.node.ts', browser: 'server/src/main.browser.ts' },
  'command-line': { main: 'server/src/main.cli.ts' },
};

/** Browsers take nothing for a program that ends otherwise than in `.js`. */
const endings = { 'language-server': '.js', 'command-line': '.cjs' };

/** What VS Code for the Web starts. It takes an extension for CommonJS, and a worker for a plain script. */
const web = [
  { entryPoints: ['client/src/extension.browser.ts'], outfile: 'dist/web/client.cjs', format: 'cjs' },
  { entryPoints: ['server/src/main.startworker.ts'], outfile: 'dist/web/server.js', format: 'iife' },
];

/** What the webviews load. */
const pages = {
  webview: ['client/src/webview/page/main.ts', 'client/src/webview/page/map.css'],
};

/** Those that a shell starts. */
const programs = ['server', 'audit-as-code', 'cli'];

function chosen(only) {
  const all = [...Object.keys(files), ...Object.keys(folders), ...Object.keys(pages), 'web'];
  const names = only === undefined ? all : only.split(',');
  const unknown = names.filter((name) => !all.includes(name));
  if (unknown.length === 0) return names;
  console.error(`There is no bundle ${unknown.join(', ')}; there are ${all.join(', ')}.`);
  process.exit(2);
}

const { values } = parseArgs({ options: { watch: { type: 'boolean', default: false }, only: { type: 'string' } } });
const names = chosen(values.only);

const common = {
  absWorkingDir: import.meta.dirname,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Modules before what packages offer as `main`, which is at times a UMD wrapper that can't be bundled.
  mainFields: ['module', 'main'],
  // Names of chunks are made of paths too: these should not tell where a linked node_modules really is.
  preserveSymlinks: true,
  external: ['vscode'],
  minify: !values.watch,
  logLevel: 'warning',
  // In a font library that the PDF writer bundles.
  logOverride: { 'duplicate-object-key': 'silent' },
};

const within = (entries) => Object.entries(entries).filter(([name]) => names.includes(name));
/** At each end of a build: lines for those who watch, else a note of what is bundled. */
const ending = values.watch ? [announcing] : [notingPackages];
const builds = [
  {
    ...common,
    entryPoints: Object.fromEntries(within(files)),
    outdir: 'dist',
    format: 'cjs',
    sourcemap: 'linked',
    plugins: [withoutUnusedTables, executable(programs.filter((name) => names.includes(name))), ...ending],
  },
  ...within(folders).map(([name, entryPoints]) => ({
    ...common,
    entryPoints,
    outdir: `dist/${name}`,
    outExtension: { '.js': endings[name] },
    format: 'esm',
    splitting: true,
    chunkNames: '[name]-[hash]',
    sourcemap: 'inline',
    metafile: true,
    write: false,
    ...(name === 'language-server' && { alias: forBrowsers }),
    plugins: [...(name === 'language-server' ? [withoutStreams] : []), withoutUnusedTables, commonJsChunks, ...ending],
  })),
  ...(names.includes('web') ? web : []).map((bundle) => ({
    ...common,
    ...bundle,
    outExtension: {},
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    target: 'es2023',
    sourcemap: 'linked',
    plugins: ending,
  })),
  ...within(pages).map(([name, parts]) => ({
    ...common,
    entryPoints: parts.map((part) => ({ in: part, out: 'map' })),
    outdir: `dist/${name}`,
    outExtension: {},
    platform: 'browser',
    format: 'iife',
    target: 'chrome130',
    sourcemap: 'linked',
    plugins: ending,
  })),
].filter(({ entryPoints }) => Object.keys(entryPoints).length > 0);

if (values.watch) {
  for (const each of builds) await (await context(each)).watch();
} else {
  await Promise.all(builds.map((each) => build(each))).catch(() => process.exit(1));
}
