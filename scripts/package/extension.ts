import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { thirdPartyFiles } from '../third-party/third-party-files.ts';
import { type Contents, layOut, projectManifest } from './contents.ts';
import contents from './extension.json' with { type: 'json' };
import { sameZip } from './same-bytes.ts';

/** What is for those who build and for the command line, and nothing to VS Code. */
const withoutUse = ['private', 'scripts', 'devDependencies', 'allowScripts', 'bin'];

/** The package.json of the extension: that of the project, without what VS Code has no use for. */
function extensionManifest() {
  const { name, version, engines, ...rest } = projectManifest();
  const used = Object.entries(rest).filter(([key]) => !withoutUse.includes(key));
  return { name, version, ...Object.fromEntries(used), engines: { vscode: engines.vscode } };
}

/**
 * Makes the VS Code extension as one file, by vsce, from what has been built. The same files give the same bytes,
 * wherever and whenever it is made.
 *
 * @param folder for intermediate files; what is in it is removed
 * @param target the folder of the .vsix file
 * @returns the path of the file
 */
export async function makeExtension(folder: string, target: string): Promise<string> {
  const { bundles }: Contents = contents;
  const manifest = extensionManifest();
  const texts = new Map([
    [
      'package.json',
      `${JSON.stringify(manifest, undefined, 2)}
`,
    ],
    // Else vsce advises to name what is left out: what is here has been chosen.
    ['.vscodeignore', ''],
    ...thirdPartyFiles(bundles),
  ]);
  layOut(folder, contents, texts);
  const file = path.join(target, `${manifest.name}-${manifest.version}.vsix`);
  mkdirSync(target, { recursive: true });
  await createVSIX({
    cwd: folder,
    packagePath: file,
    dependencies: false,
    // The project has no public address that links could lead to; its README has none that need one.
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  writeFileSync(file, sameZip(readFileSync(file)));
  return file;
}
