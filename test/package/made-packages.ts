import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeExtension } from '../../scripts/package/extension.ts';
import { makePrograms } from '../../scripts/package/programs.ts';

/** What is delivered, made once for all tests of a run from what has been built. */
export interface MadePackages {
  /** The .vsix file for editors with Node. */
  readonly extension: string;
  /** The .vsix file for editors in a browser. */
  readonly webExtension: string;
  /** The .tgz file. */
  readonly programs: string;
  /** An empty folder for whoever needs one. */
  readonly folder: string;
}

let made: Promise<MadePackages> | undefined;

/** Makes the packages when they are asked for first; all tests look at the same ones. */
export function madePackages(): Promise<MadePackages> {
  made ??= make();
  return made;
}

async function make(): Promise<MadePackages> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'audit-as-code-packages-')));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const extension = await quietly(() => makeExtension('node', path.join(folder, 'extension'), folder));
  const webExtension = await quietly(() => makeExtension('web', path.join(folder, 'web-extension'), folder));
  const programs = await makePrograms(path.join(folder, 'npm'), folder);
  return { extension, webExtension, programs, folder };
}

/** vsce prints what it does, and knows no way to be silent. */
async function quietly<T>(task: () => Promise<T>): Promise<T> {
  const { log, warn } = console;
  Object.assign(console, { log: () => {}, warn: () => {} });
  try {
    return await task();
  } finally {
    Object.assign(console, { log, warn });
  }
}
