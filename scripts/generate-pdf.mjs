/**
 * Makes server/src/report/pdf/generated, what the PDF reports are written with:
 *
 *   library.js     PDFKit and its companions in the form that runs anywhere: no modules of Node, and streams compressed
 *                  by fflate, whose bytes are the same in every version of Node. `library.d.ts` beside it, which is
 *                  written by hand (../library.d.ts), holds the types of what is used.
 *   typefaces.js   fonts that come with the product, one after the other, compressed (LZMA) and as base64: Roboto with
 *                  what it has of Latin, Greek, Cyrillic and Vietnamese, and arrows, signs of mathematics and ticks from
 *                  Noto
 *   packages.json  the packages that these are made of
 *
 * Files whose content stays the same are not written, so that whoever watches them stays quiet.
 */
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { create } from 'fontkit';
import { compress } from 'lzma1';
import subsetFont from 'subset-font';
import { inputsOf, packagesOf } from './third-party/bundled-packages.mjs';
import { writeChanged } from './write-changed.mjs';

const project = new URL('../', import.meta.url);
const target = new URL('server/src/report/pdf/generated/', project);

const pdfkit = fileURLToPath(new URL('node_modules/pdfkit/js/pdfkit.browser.mjs', project));

/** A package's code with a change; one that is written in another way than it was has to be looked at anew. */
function change(code, found, by) {
  if (!found.test(code)) throw new Error(`No longer found: ${found}`);
  return code.replace(found, by);
}

/** The parts of the XMP metadata that PDFKit writes as they are: text of a report would be markup there. */
function escapingMetadata(code) {
  const escaping = change(code, />\$\{this\.info\.(\w+)\}</g, (_, key) => `>\${xmlText(this.info.${key})}<`);
  return `${escaping}\nconst entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const xmlText = (text) => String(text).replace(/[&<>]/g, (character) => entities[character]);\n`;
}

/**
 * Pictures that are decoded at once: to decode them beside everything else needs workers, and an error there would be
 * nobody's.
 */
function decodingAtOnce(code) {
  const importing =
    "import { unzlibSync } from 'fflate';\nconst unzlib = (data, done) => done(null, unzlibSync(data));";
  return change(code, /import \{ unzlib \} from 'fflate';/, importing);
}

/**
 * Fonts made for the web. Tables of WOFF are decompressed once, not again for each glyph. Glyphs of WOFF2 are written
 * as outlines: they are kept in another way than in TrueType, and cannot be copied. What writes outlines is mended: it
 * takes a length where bytes are wanted, and forgets how often the last flag is repeated.
 */
function fontsOfTheWeb(code) {
  const once = change(
    code,
    /let buf = (\(0, [$\w]+\)\(this\.stream\.readBuffer\(table\.compLength - 2\), outBuffer\));/,
    'let buf = (table.inflated ??= $1);',
  );
  const outlines = change(
    once,
    /(let curOffset = this\.font\.loca\.offsets\[gid\];[\s\S]*?)let buffer = (stream\.readBuffer\(nextOffset - curOffset\);)/,
    `let buffer;
        if (this.font.type === 'WOFF2') {
          buffer = glyf?.numberOfContours ? this.glyphEncoder.encodeSimple(glyph.path) : new Uint8Array(0);
          glyf = null;
        } else { $1 buffer = $2 }`,
  );
  const bytes = change(outlines, /(EncodeStream\)?\()(size \+ tail)\)/, '$1new Uint8Array($2))');
  return change(
    bytes,
    /let bbox = path\.bbox;\s+let glyf = \{/,
    (found) => `if (same > 0) flags.push(same);\n${found}`,
  );
}

const changes = {
  'browser-module.mjs': fontsOfTheWeb,
  'pdfkit.browser.mjs': escapingMetadata,
  'png-js.browser.js': decodingAtOnce,
};

const changed = {
  name: 'changed packages',
  setup({ onLoad }) {
    onLoad(
      { filter: /(pdfkit\.browser\.mjs|png-js\.browser\.js|fontkit[\\/]dist[\\/]browser-module\.mjs)$/ },
      async (file) => ({
        contents: changes[path.basename(file.path)](await readFile(file.path, 'utf8')),
      }),
    );
  },
};

async function library() {
  const { outputFiles, metafile } = await build({
    absWorkingDir: fileURLToPath(project),
    stdin: {
      contents: `export { PDFDocument } from ${JSON.stringify(pdfkit)};
export { create as openFont } from 'fontkit';
export { default as LineBreaker } from 'linebreak';
export { default as bidiFactory } from 'bidi-js';
export { decompress } from 'lzma1';`,
      resolveDir: fileURLToPath(project),
    },
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    minify: true,
    // Where a profile for PDF/A would be read from, which is not used; bundles of CommonJS have no such place.
    define: { 'import.meta.url': "'file:///'" },
    // Bundled once more into the product, where names of modules would be lost anyway.
    legalComments: 'inline',
    plugins: [changed],
    logLevel: 'error',
  });
  return { code: outputFiles[0].text, inputs: inputsOf(Object.values(metafile.outputs)) };
}

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** What is taken of each font, by code points; all where none are named. */
const fonts = {
  regular: { file: '@expo-google-fonts/roboto/400Regular/Roboto_400Regular.ttf' },
  bold: { file: '@expo-google-fonts/roboto/700Bold/Roboto_700Bold.ttf' },
  arrows: {
    file: '@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff',
    points: [...range(0x2190, 0x21ff), ...range(0x2200, 0x22ff), ...range(0x25a0, 0x25ff)],
  },
  ticks: {
    file: '@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-symbols-400-normal.woff',
    points: [...range(0x2605, 0x2612), ...range(0x26a0, 0x26a1), ...range(0x2713, 0x2718), 0x2794, 0x279c],
  },
};

async function partOf({ file, points }) {
  const whole = await readFile(new URL(`node_modules/${file}`, project));
  const characters = String.fromCodePoint(...(points ?? create(whole).characterSet.filter((each) => each >= 0x20)));
  return subsetFont(whole, characters, { targetFormat: 'sfnt', noLayoutClosure: true, noHinting: true });
}

async function typefaces() {
  const parts = await Promise.all(Object.values(fonts).map(partOf));
  const sizes = Object.keys(fonts).map((name, index) => [name, parts[index].length]);
  return `export const sizes = ${JSON.stringify(Object.fromEntries(sizes))};
export const compressed = '${Buffer.from(compress(Buffer.concat(parts), 9)).toString('base64')}';\n`;
}

const typefaceTypes = `/** The sizes of the fonts in bytes, in the order in which they follow each other. */
export const sizes: Readonly<Record<${Object.keys(fonts)
  .map((name) => `'${name}'`)
  .join(' | ')}, number>>;
/** All fonts, compressed by LZMA, as base64. */
export const compressed: string;
`;

function write(name, content) {
  return writeChanged(new URL(name, target), content);
}

await mkdir(target, { recursive: true });
const { code, inputs } = await library();
const fontFiles = Object.values(fonts).map(({ file }) => `node_modules/${file}`);
await Promise.all([
  write('library.js', code),
  packagesOf([...inputs, ...fontFiles]).then((packages) => write('packages.json', `${JSON.stringify(packages)}\n`)),
  readFile(new URL('../library.d.ts', target), 'utf8').then((types) => write('library.d.ts', types)),
  typefaces().then((code) => write('typefaces.js', code)),
  write('typefaces.d.ts', typefaceTypes),
]);
