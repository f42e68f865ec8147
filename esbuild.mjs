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
import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, context, transform } from 'esbuild';
import { notingPackages } from './scripts/third-party/bundled-packages.mjs';
import { loadedBy } from './scripts/third-party/loaded-by.mjs';
import { withoutUnusedTables } from './scripts/without-unused-tables.mjs';

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

/** Those that a shell starts. Their entries begin with `#!`, which the bundles keep. */
const programs = ['server', 'audit-as-code', 'cli'];

/**
 * What packages offer to browsers, by the names it is imported by, for bundles that run there too: everything else is
 * taken as for Node.
 */
const forBrowsers = Object.fromEntries(
  [
    ['vscode-languageserver/browser', 'vscode-languageserver/lib/browser/main.js'],
    ['vscode-languageserver-protocol/browser', 'vscode-languageserver-protocol/lib/browser/main.js'],
    ['vscode-jsonrpc/browser', 'vscode-jsonrpc/lib/browser/main.js'],
    ['fflate', 'fflate/esm/browser.js'],
    ['yaml', 'yaml/browser/index.js'],
  ].map(([name, file]) => [name, path.join(import.meta.dirname, 'node_modules', file)]),
);

/** Streams of Node, which libraries ask for and do without: nothing reads or writes by them here. */
const withoutStreams = {
  name: 'without streams',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^stream$/ }, ({ path: name }) => ({ path: name, namespace: 'nothing' }));
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** Lines by which the background problem matcher of VS Code tells the beginning and the end of a build. */
const announcing = {
  name: 'announcing',
  setup({ onStart, onEnd }) {
    onStart(() => console.log('[watch] build started'));
    onEnd(() => console.log('[watch] build finished'));
  },
};

const executable = {
  name: 'executable',
  setup({ onEnd }) {
    onEnd(async ({ errors }) => {
      if (errors.length > 0) return;
      const built = programs.filter((name) => names.includes(name)).map((name) => `dist/${name}.cjs`);
      await Promise.all(built.map((file) => chmod(file, 0o755)));
    });
  },
};

/**
 * Writes the chunks of a program as CommonJS, which Node loads faster, and with less around it, than ES modules. esbuild
 * itself splits ES modules only (https://esbuild.github.io/api/#splitting); each chunk is converted by itself.
 *
 * What runs in a browser too is a function that a worker is handed, and that Node calls at once.
 */
const commonJsChunks = {
  name: 'CommonJS chunks',
  setup({ onEnd, initialOptions: { outdir, outExtension, minify, target, absWorkingDir } }) {
    onEnd(async ({ errors, outputFiles = [], metafile }) => {
      if (errors.length > 0) return;
      const folder = path.join(absWorkingDir, outdir);
      const forWorkers = loadedBy(`${outdir}/browser.js`, metafile.outputs);
      const lacking = lackingInBrowsers(forWorkers, metafile.outputs);
      for (const { text } of lacking) console.error(text);
      if (lacking.length > 0) return { errors: lacking };
      await mkdir(folder, { recursive: true });
      await Promise.all(
        outputFiles.map(async ({ path: file, text }) => {
          const sourcefile = path.relative(absWorkingDir, file).replaceAll(path.sep, '/');
          const { code, map } = await transform(text, {
            format: 'cjs',
            platform: 'node',
            sourcemap: 'external',
            // What is imported when it is needed becomes a `require` then.
            supported: { 'dynamic-import': false },
            ...(forWorkers.has(sourcefile) && handedOver(sourcefile, metafile.outputs)),
            ...{ sourcefile, minify, target },
          });
          await writeFile(file, `${code}//# sourceMappingURL=${path.basename(file)}.map\n`);
          await writeFile(`${file}.map`, map);
        }),
      );
      const written = outputFiles.map(({ path: file }) => path.basename(file));
      if (outExtension['.js'] === '.js') {
        // What is above it is a package of ES modules.
        await writeFile(path.join(folder, 'package.json'), '{ "type": "commonjs" }\n');
        written.push('package.json');
      }
      // At the end: a server that is just starting finds what it was built with.
      const old = (await readdir(folder)).filter((name) => !written.includes(name.replace(/\.map$/, '')));
      await Promise.all(old.map((name) => rm(path.join(folder, name))));
    });
  },
};

/**
 * What stands around a chunk that server/src/main.startworker.ts loads in a browser. It names those that the chunk does
 * not run without, so that they are fetched together.
 */
function handedOver(chunk, outputs) {
  const needed = [...loadedBy(chunk, outputs, ({ kind }) => kind === 'import-statement')].slice(1);
  const names = [chunk, ...needed].map((file) => path.posix.basename(file));
  const handOver = `auditAsCode(f,${names.map((name) => JSON.stringify(name)).join()})`;
  return {
    banner: `(f=>typeof auditAsCode=="function"?${handOver}:f(exports,require,module))((exports,require,module)=>{`,
    footer: '});',
  };
}

/** An error for each module of Node that chunks for a browser import. */
function lackingInBrowsers(chunks, outputs) {
  return [...chunks].flatMap((chunk) =>
    outputs[chunk].imports
      .filter(({ external }) => external)
      .map(({ path: name }) => ({ text: `${chunk} runs in a browser, which has no '${name}'.` })),
  );
}

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
    plugins: [withoutUnusedTables, executable, ...ending],
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
