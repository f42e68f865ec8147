/**
 * Makes server/src/planning/assignment/generated, what auditors are assigned with:
 *
 *   highs.js        the solver HiGHS (MIT) in the form that runs anywhere, without modules of Node, and what decompresses
 *                   its WebAssembly; `highs.d.ts` holds the types of what is used
 *   wasm.js         that WebAssembly as base64, compressed by LZMA: a third smaller than by zlib
 *   packages.json   the packages that these are made of
 *
 * A file whose content stays the same is not written, so that whoever watches it stays quiet; and since to compress takes
 * seconds, the first line of wasm.js tells of what it was made.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compress } from 'lzma1';
import { inputsOf, packagesOf } from './third-party/bundled-packages.mjs';
import { writeChanged } from './write-changed.mjs';

const project = new URL('../', import.meta.url);
const target = new URL('server/src/planning/assignment/generated/', project);
const solver = fileURLToPath(new URL('node_modules/highs/build/highs.js', project));

/** A package's code with a change; one that is written in another way than it was has to be looked at anew. */
function change(code, found, by) {
  if (!found.test(code)) throw new Error(`No longer found: ${found}`);
  return code.replace(found, by);
}

/** Everywhere it runs as where there is no Node: it is given its WebAssembly and reads no files. */
function withoutNode(code) {
  const elsewhere = change(code, /"object"==typeof process&&[^;]+?&&"renderer"!=process\.type/, 'false');
  return change(elsewhere, /require\("\w+"\)/g, 'undefined');
}

/**
 * HiGHS as it is compiled has a stack of 64 KiB between its data and its heap, and writes over its data where a problem
 * needs more: it then aborts, or worse. Before anything runs, the stack and the begin of the heap, which is the one word
 * that holds its address, are moved up.
 */
const giveMoreStack = `({ v: memory, M: stack, K: setStack }) => {
  const heap = stack();
  const words = new Uint32Array(memory.buffer, 0, heap >> 2);
  const word = words.indexOf(heap);
  if (word === -1 || words.lastIndexOf(heap) !== word) throw new Error('The heap of HiGHS begins elsewhere.');
  words[word] = heap + 0x800000;
  setStack(heap + 0x800000);
}`;

const { outputFiles, metafile } = await build({
  absWorkingDir: fileURLToPath(project),
  stdin: {
    contents: `export { decompress } from 'lzma1';
import load from ${JSON.stringify(solver)};
const giveMoreStack = ${giveMoreStack};
export const loadHighs = async (wasm) => {
  const module = await WebAssembly.compile(wasm);
  return () => {
    const instantiateWasm = (imports, receive) => {
      const instance = new WebAssembly.Instance(module, imports);
      giveMoreStack(instance.exports);
      return receive(instance);
    };
    const highs = { instantiateWasm };
    load(highs);
    return highs;
  };
};`,
    resolveDir: fileURLToPath(project),
  },
  bundle: true,
  write: false,
  metafile: true,
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
        onLoad({ filter: /highs[\\/]build[\\/]highs\.js$/ }, async ({ path }) => ({
          contents: withoutNode(await readFile(path, 'utf8')),
        }));
      },
    },
  ],
  logLevel: 'error',
});
const code = `${outputFiles[0].text}export { wasm } from './wasm.js';\n`;
const types = `/** The part of highs that is used; docs: https://lovasoa.github.io/highs-js/ */
export interface Outcome {
  readonly Status: string;
  readonly ObjectiveValue: number;
  readonly Columns: Readonly<Record<string, { readonly Primal?: number }>>;
}
export interface Highs {
  readonly solve: (lp: string, options: Readonly<Record<string, boolean | number | string>>) => Outcome;
}
/** What makes a solver with a memory of its own. */
export function loadHighs(wasm: Uint8Array<ArrayBuffer>): Promise<() => Highs>;
/** Compressed by LZMA, as base64. */
export const wasm: string;
export function decompress(data: Uint8Array): Uint8Array<ArrayBuffer>;
`;

function write(name, content) {
  return writeChanged(new URL(name, target), content);
}

async function writeWasm() {
  const wasm = await readFile(solver.replace(/\.js$/, '.wasm'));
  const head = `// of highs.wasm with SHA-256 ${createHash('sha256').update(wasm).digest('hex')}\n`;
  const present = await readFile(new URL('wasm.js', target), 'utf8').catch(() => '');
  if (present.startsWith(head)) return;
  await write('wasm.js', `${head}export const wasm = '${Buffer.from(compress(wasm, 9)).toString('base64')}';\n`);
}

const packages = await packagesOf(inputsOf(Object.values(metafile.outputs)));
await mkdir(target, { recursive: true });
await write('highs.js', code);
await write('highs.d.ts', types);
await writeWasm();
await write('packages.json', `${JSON.stringify(packages)}\n`);
