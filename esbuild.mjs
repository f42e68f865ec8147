/**
 * Bundles the faces of the product into dist/:
 *
 *   client.cjs   the VS Code extension
 *   server.cjs   the language server
 *   cli.cjs      the command line
 *
 *   node esbuild.mjs [--watch] [--only client,server,cli]
 *
 * Bundles are minified unless they are watched. Every one has its source map beside it.
 */
import { chmod } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';

const entries = {
  client: 'client/src/extension.node.ts',
  server: 'server/src/main.node.ts',
  cli: 'server/src/main.cli.ts',
};

/** Those that a shell starts. Their entries begin with `#!`, which the bundles keep. */
const programs = ['server', 'cli'];

/** Lines by which the background problem matcher of VS Code tells the beginning and the end of a build. */
const announcing = {
  name: 'announcing',
  setup({ onStart, onEnd }) {
    onStart(() => console.log('[watch] build started'));
    onEnd(() => console.log('[watch] build finished'));
  },
};

const executable = (names) => ({
  name: 'executable',
  setup({ onEnd }) {
    onEnd(async ({ errors }) => {
      if (errors.length > 0) return;
      const files = names.filter((name) => programs.includes(name)).map((name) => `dist/${name}.cjs`);
      await Promise.all(files.map((file) => chmod(file, 0o755)));
    });
  },
});

function chosen(only) {
  const names = only === undefined ? Object.keys(entries) : only.split(',');
  const unknown = names.filter((name) => !Object.hasOwn(entries, name));
  if (unknown.length === 0) return names;
  console.error(`There is no bundle ${unknown.join(', ')}; there are ${Object.keys(entries).join(', ')}.`);
  process.exit(2);
}

const { values } = parseArgs({ options: { watch: { type: 'boolean', default: false }, only: { type: 'string' } } });
const names = chosen(values.only);

const options = {
  absWorkingDir: import.meta.dirname,
  entryPoints: Object.fromEntries(names.map((name) => [name, entries[name]])),
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Modules before what packages offer as `main`, which is at times a UMD wrapper that can't be bundled.
  mainFields: ['module', 'main'],
  external: ['vscode'],
  sourcemap: 'linked',
  minify: !values.watch,
  logLevel: 'warning',
  plugins: [executable(names), ...(values.watch ? [announcing] : [])],
};

if (values.watch) {
  await (await context(options)).watch();
} else {
  await build(options).catch(() => process.exit(1));
}
