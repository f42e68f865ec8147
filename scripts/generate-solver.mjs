/**
 * Makes server/src/planning/assignment/generated, what auditors are assigned with:
 *
 *   highs.js    the solver HiGHS (MIT) in the form that runs anywhere: without modules of Node, its WebAssembly beside it
 *               as `wasm`, compressed (zlib) and as base64. `highs.d.ts` holds the types of what is used,
 *               `packages.json` the package.
 *
 * A file whose content stays the same is not written, so that whoever watches it stays quiet.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { zlibSync } from 'fflate';

const project = new URL('../', import.meta.url);
const target = new URL('server/src/planning/assignment/generated/', project);
const solver = fileURLToPath(new URL('node_modules/highs/build/highs.mjs', project));

/** A package's code with a change; one that is written in another way than it was has to be looked at anew. */
function change(code, found, by) {
  if (!found.test(code)) throw new Error(`No longer found: ${found}`);
  return code.replace(found, by);
}

/** Everywhere it runs as where there is no Node: it is given its WebAssembly and reads no files. */
function withoutNode(code) {
  const elsewhere = change(code, /(var ENVIRONMENT_IS_NODE=)[^;]+;/, '$1false;');
  const importing =
    /const\{createRequire\}=await import\("node:module"\);var require=createRequire\(import\.meta\.url\)/;
  const apart = change(elsewhere, importing, '');
  return change(apart, /require\("node:\w+"\)/g, 'undefined');
}

const { outputFiles } = await build({
  stdin: {
    contents: `import load from ${JSON.stringify(solver)};
export const loadHighs = ({ wasmBinary }) => new Promise((loaded, failed) => {
  const instantiateWasm = (imports, receive) => {
    WebAssembly.instantiate(wasmBinary, imports).then(({ instance, module }) => receive(instance, module), failed);
    return {};
  };
  load({ instantiateWasm }).then(loaded, failed);
});`,
    resolveDir: fileURLToPath(project),
  },
  bundle: true,
  write: false,
  platform: 'browser',
  format: 'esm',
  target: 'es2022',
  minify: true,
  define: { 'import.meta.url': "'file:///'" },
  legalComments: 'inline',
  plugins: [
    {
      name: 'without Node',
      setup({ onLoad }) {
        onLoad({ filter: /highs[\\/]build[\\/]highs\.mjs$/ }, async ({ path }) => ({
          contents: withoutNode(await readFile(path, 'utf8')),
        }));
      },
    },
  ],
  logLevel: 'error',
});
const wasm = zlibSync(await readFile(solver.replace(/\.mjs$/, '.wasm')), { level: 9 });
const code = `${outputFiles[0].text}export const wasm = '${Buffer.from(wasm).toString('base64')}';\n`;
const types = `/** The part of highs that is used; docs: https://lovasoa.github.io/highs-js/ */
export interface Highs {
  readonly solve: (
    lp: string,
    options: Readonly<Record<string, boolean | number | string>>,
  ) => {
    readonly Status: string;
    readonly ObjectiveValue: number;
    readonly Columns: Readonly<Record<string, { readonly Primal?: number }>>;
  };
}
export function loadHighs(given: { readonly wasmBinary: Uint8Array }): Promise<Highs>;
/** Compressed (zlib), as base64. */
export const wasm: string;
`;

async function write(name, content) {
  const file = new URL(name, target);
  const present = await readFile(file, 'utf8').catch(() => undefined);
  if (present !== content) await writeFile(file, content);
}

await mkdir(target, { recursive: true });
await write('highs.js', code);
await write('highs.d.ts', types);
await write('packages.json', `${JSON.stringify(['node_modules/highs'])}\n`);
