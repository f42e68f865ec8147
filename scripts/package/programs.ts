import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { product } from '../third-party/product.ts';
import { thirdPartyFiles } from '../third-party/third-party-files.ts';
import { type Contents, layOut, projectManifest } from './contents.ts';
import contents from './programs.json' with { type: 'json' };
import { sameGzip } from './same-bytes.ts';

/** The package.json of the command line and the language server for npm: they need nothing beside Node. */
function programsManifest() {
  const { name, version, license, keywords, bin, engines } = projectManifest();
  const { description } = product();
  return {
    ...{ name, version, description, license, keywords, bin },
    type: 'commonjs',
    engines: { node: engines.node },
    files: ['dist/', 'CHANGELOG.md', 'ThirdPartyNotices.txt', 'sbom.cdx.json'],
  };
}

/**
 * Makes the command line and the language server as a package of npm, by `npm pack`, from what has been built. The same
 * files give the same bytes.
 *
 * @param folder where the package is laid out, for `npm publish` as well; what is in it is removed
 * @param target the folder of the .tgz file
 * @returns the path of the file
 */
export async function makePrograms(folder: string, target: string): Promise<string> {
  const { bundles }: Contents = contents;
  const texts = new Map([
    ['package.json', `${JSON.stringify(programsManifest(), undefined, 2)}\n`],
    ...thirdPartyFiles(bundles),
  ]);
  await layOut(folder, contents, texts);
  mkdirSync(target, { recursive: true });
  const packing = ['pack', '--ignore-scripts', '--json', '--pack-destination', path.resolve(target)];
  // npm is a script on Windows, which only a shell starts; nothing in this line comes from outside.
  const shell = process.platform === 'win32';
  const told = execFileSync('npm', packing, {
    cwd: folder,
    encoding: 'utf8',
    shell,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [{ filename }] = JSON.parse(told);
  const file = path.join(target, filename);
  writeFileSync(file, await sameGzip(readFileSync(file)));
  return file;
}
