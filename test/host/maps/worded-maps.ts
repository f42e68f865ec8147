// Maps in words, made of the files of an ISMS by the code of server and client: what the page of a webview is sent.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type * as CoverageWords from '../../../client/src/webview/coverage-view.ts';
import type * as IndependenceWords from '../../../client/src/webview/independence-view.ts';
import type { MapView } from '../../../client/src/webview/map-view.ts';
import { coverageMap } from '../../../server/src/views/coverage-map.ts';
import { independenceMap } from '../../../server/src/views/independence-map.ts';
import type { Files } from '../../support/files.ts';
import { engineOver } from '../../support/judge.ts';
import { repository } from '../cache.ts';

/** What the extension makes of models, with the texts as they are in English. */
export type MapWords = typeof CoverageWords & typeof IndependenceWords;

/** Bundles the code that words maps; of VS Code it needs the lookup of texts alone. */
export async function mapWords(): Promise<MapWords> {
  const outfile = path.join(repository, 'out/test/host/map-words.mjs');
  const webview = './client/src/webview';
  await build({
    absWorkingDir: repository,
    stdin: {
      contents: `export * from '${webview}/coverage-view.ts'; export * from '${webview}/independence-view.ts';`,
      resolveDir: repository,
    },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
    plugins: [
      {
        name: 'texts of VS Code',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^vscode$/ }, () => ({ path: 'vscode', namespace: 'texts' }));
          onLoad({ filter: /.*/, namespace: 'texts' }, () => ({ contents: texts }));
        },
      },
    ],
  });
  return import(`${pathToFileURL(outfile)}?${process.hrtime.bigint()}`);
}

const texts = `
export const l10n = {
  t: (text, ...args) => text.replace(/\\{(\\d+)\\}/g, (_, at) => String(args[Number(at)])),
};
`;

/** The URI of the root of the ISMS in `viewsOf`. */
const root = 'file:///workspace';

export type MapName = 'coverage' | 'independence';

/** Both maps of the ISMS that files hold, as they come through the protocol. */
export function viewsOf(files: Files, words: MapWords, choice?: string): Readonly<Record<MapName, MapView>> {
  const [isms] = engineOver(files).allIsms();
  if (!isms) throw new Error('The files hold no ISMS.');
  return {
    coverage: words.coverageView(sent(coverageMap(isms, choice)), root),
    independence: words.independenceView(sent(independenceMap(isms, choice)), root),
  };
}

/** A value as JSON brings it over. */
function sent<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

/** The audit files of an example, by their paths. */
export function exampleFiles(name: string): Files {
  const folder = path.join(repository, 'examples', name);
  if (!existsSync(folder)) throw new Error(`There is no example ${name}.`);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.audit\.ya?ml$/.test(file),
  );
  return new Map(files.map((file) => [file.split(path.sep).join('/'), readFileSync(path.join(folder, file), 'utf8')]));
}
