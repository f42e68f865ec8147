// Which releases the workbench host is made of, and where they are kept.

import { existsSync } from 'node:fs';
import path from 'node:path';

/** VS Code for the desktop, where it can be downloaded. */
export const desktopRelease = '1.139.1';

/** The npm packages of the workbench host; a change of any of them makes the next install start anew. */
export const releases = {
  /** Ships the built VS Code server and workbench; 4.139.1 holds VS Code 1.139.1. */
  'code-server': '4.139.1',
  /** The Node release that code-server is built for. */
  node: '24.21.0',
  /** Builds the server's native modules. */
  'node-gyp': '13.1.0',
} as const;

/** The root of this repository. */
export const repository = path.resolve(import.meta.dirname, '../..');

/** The folder that holds everything installed; `VSCODE_HOST_CACHE` names another one. */
export const cacheFolder = path.resolve(
  process.env.VSCODE_HOST_CACHE ?? path.join(repository, 'node_modules/.cache/vscode-host'),
);

/** Written last by an install; its text tells what is in the cache. */
export const installedFile = path.join(cacheFolder, 'installed.json');

/** What `installedFile` says when the cache holds exactly these releases. */
export const installedText = `${JSON.stringify(releases, null, 2)}\n`;

/** The folder of the VS Code server within the package code-server. */
export const vscodeServer = path.join(cacheFolder, 'code-server/lib/vscode');

/** The Node executable that runs the VS Code server. */
export const serverNode = path.join(cacheFolder, `node_modules/node-linux-${process.arch}/bin/node`);

/** Finds a command on the `PATH`; the first of several names that is there, or nothing. */
export function findCommand(...names: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file));
}

/** The Chromium that shows the workbench: the one named by `CHROMIUM`, or one on the `PATH`, or nothing. */
export function findChromium(): string | undefined {
  return process.env.CHROMIUM ?? findCommand('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome');
}
