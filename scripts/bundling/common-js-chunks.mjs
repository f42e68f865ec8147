import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';
import { loadedBy } from '../third-party/loaded-by.mjs';

/**
 * Writes the chunks of a program as CommonJS, which Node loads faster, and with less around it, than ES modules. esbuild
 * itself splits ES modules only (https://esbuild.github.io/api/#splitting); each chunk is converted by itself.
 *
 * What runs in a browser too is a function that a worker is handed, and that Node calls at once.
 */
export const commonJsChunks = {
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
