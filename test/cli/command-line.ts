import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { filesOf } from '../support/files.ts';

/** The built command line. */
export const program = path.resolve(import.meta.dirname, '../../dist/cli.cjs');

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line in a folder, without the colours and the git settings of whoever runs the tests. */
export function run(folder: string, args: readonly string[], environment: Record<string, string> = {}): Promise<Ended> {
  assert.ok(existsSync(program), 'dist/cli.cjs is not there: run `npm run build` first');
  const { PATH, SystemRoot } = process.env;
  const options = { cwd: folder, env: { PATH, SystemRoot, HOME: folder, ...environment }, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...args], options, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

const folders: string[] = [];

/** A new folder with the files of a text; see `filesOf`. Ends with the tests of the file. */
export async function folderWith(text: string): Promise<string> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'audit-as-code-')));
  folders.push(folder);
  for (const [file, content] of filesOf(text)) await put(folder, file, content);
  return folder;
}

/** Writes a file and the folders above it. */
export async function put(folder: string, file: string, content: string | Uint8Array): Promise<void> {
  const target = path.join(folder, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, content);
}

/** Removes the folders that were made. */
export async function removeFolders(): Promise<void> {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
}
