import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { thirdPartyFiles } from '../third-party/third-party-files.ts';
import { type Contents, layOut, projectManifest } from './contents.ts';
import contents from './extension.json' with { type: 'json' };
import { sameZip } from './same-bytes.ts';
import webContents from './web-extension.json' with { type: 'json' };

/** What is for those who build and for the command line, and nothing to VS Code. */
const withoutUse = ['private', 'scripts', 'devDependencies', 'allowScripts', 'bin'];

/** Where an extension runs: one for all editors with Node, and one for those in a browser, which gets no other. */
interface Place {
  readonly contents: Contents;
  /** What starts it elsewhere, in package.json. */
  readonly otherEntry: 'main' | 'browser';
  /** As the gallery knows the place (https://code.visualstudio.com/api/working-with-extensions/publishing-extension). */
  readonly target?: string;
}

const places = {
  node: { contents, otherEntry: 'browser' },
  web: { contents: webContents, otherEntry: 'main', target: 'web' },
} as const satisfies Record<string, Place>;

/** The package.json of the extension for a place: that of the project, without what VS Code has no use for there. */
function extensionManifest({ otherEntry }: Place) {
  const { name, version, engines, ...rest } = projectManifest();
  const used = Object.entries(rest).filter(([key]) => key !== otherEntry && !withoutUse.includes(key));
  return { name, version, ...Object.fromEntries(used), engines: { vscode: engines.vscode } };
}

/**
 * Makes the VS Code extension for a place as one file, by vsce, from what has been built. The same files give the same
 * bytes, wherever and whenever it is made.
 *
 * @param folder for intermediate files; what is in it is removed
 * @param targetFolder the folder of the .vsix file
 * @returns the path of the file
 */
export async function makeExtension(place: keyof typeof places, folder: string, targetFolder: string): Promise<string> {
  const chosen: Place = places[place];
  const { target } = chosen;
  const manifest = extensionManifest(chosen);
  const texts = new Map([
    ['package.json', `${JSON.stringify(manifest, undefined, 2)}\n`],
    // Else vsce advises to name what is left out: what is here has been chosen.
    ['.vscodeignore', ''],
    ...thirdPartyFiles(chosen.contents.bundles),
  ]);
  await layOut(folder, chosen.contents, texts);
  const file = path.join(targetFolder, `${[manifest.name, target, manifest.version].filter(Boolean).join('-')}.vsix`);
  mkdirSync(targetFolder, { recursive: true });
  await createVSIX({
    cwd: folder,
    packagePath: file,
    ...(target && { target }),
    dependencies: false,
    // The project has no public address that links could lead to; its README has none that need one.
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  writeFileSync(file, await sameZip(readFileSync(file)));
  return file;
}
