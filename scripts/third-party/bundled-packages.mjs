/**
 * Notes what packages a bundle is made of. esbuild knows the inputs of each output; what it cannot know is told in two
 * ways: generated sources have a `packages.json` beside them, and packages that hold others name these in comments.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadedBy } from './loaded-by.mjs';

const projectFolder = path.resolve(import.meta.dirname, '../..');

/** The outermost folder of packages in a path, and the package in it, at times one within another. */
const inPackage = /(?:^|\/)(node_modules\/(?:@[^/]+\/)?[^/]+(?:\/node_modules\/(?:@[^/]+\/)?[^/]+)*)\//;

/** Sources that are generated, of packages among others. */
const inGenerated = /^(.*\/generated)\/[^/]+$/;

/** How bundlers name the module that follows, in a package that comes with others inside. */
const embedded = /^\/\/ (?:\.\.\/)*(node_modules\/(?:@[^/\s]+\/)?[^/\s]+)\/\S+$/gm;

async function packagesOfInput(input) {
  const [, folder] = inPackage.exec(input) ?? [];
  if (folder) {
    const code = await readFile(path.resolve(projectFolder, input), 'utf8');
    return [folder, ...Array.from(code.matchAll(embedded), ([, inside]) => inside)];
  }
  const [, generated] = inGenerated.exec(input) ?? [];
  if (generated) return JSON.parse(await readFile(path.join(projectFolder, generated, 'packages.json'), 'utf8'));
  return [];
}

/**
 * The packages that inputs of esbuild are of, as folders below the project, sorted. Throws where generated sources do not
 * tell theirs.
 *
 * @param {Iterable<string>} inputs paths from the project's folder, as in a metafile
 * @returns {Promise<string[]>} such as `node_modules/yaml`
 */
export async function packagesOf(inputs) {
  // A JSON file that is imported by attribute bears that behind its path.
  const files = new Set(Array.from(inputs, (input) => input.replace(/ with \{.*$/, '')));
  const found = await Promise.all([...files].map(packagesOfInput));
  return [...new Set(found.flat())].sort();
}

/** The inputs of some outputs of a metafile that have left something there. */
export function inputsOf(outputs) {
  return outputs.flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([input]) => input),
  );
}

/** Holds a folder a bundle, and in it a note an entry of esbuild's, which names files and their packages. */
const bundledFolder = path.join(projectFolder, 'out/bundled');

/**
 * A plugin of esbuild: for each file or folder of dist/ that it builds, it writes what files and packages it is of, apart
 * for each entry with all that this loads.
 */
export const notingPackages = {
  name: 'noting packages',
  setup({ onEnd, initialOptions }) {
    initialOptions.metafile = true;
    // What is loaded later is an entry to esbuild too; the notes are named by those that do not change their names.
    const given = Object.values(initialOptions.entryPoints).map((entry) => entry.in ?? entry);
    onEnd(async ({ metafile: { outputs = {} } = {} }) => {
      const notes = new Map();
      for (const [file, { entryPoint }] of Object.entries(outputs)) {
        if (!given.includes(entryPoint)) continue;
        const note = path.join(bundledFolder, bundleOf(file), `${path.parse(file).name}.json`);
        notes.set(note, new Set([...(notes.get(note) ?? []), ...loadedBy(file, outputs)]));
      }
      for (const [note, loaded] of notes) {
        const files = [...loaded].sort();
        const packages = await packagesOf(inputsOf(files.map((file) => outputs[file])));
        await mkdir(path.dirname(note), { recursive: true });
        await writeFile(note, `${JSON.stringify({ files, packages }, undefined, 2)}\n`);
      }
    });
  },
};

/** `dist/client.cjs` and its map are of the bundle `client`, `dist/webview/map.js` is of `webview`. */
function bundleOf(file) {
  const [, first] = file.split('/');
  return first.replace(/\..*$/, '');
}
