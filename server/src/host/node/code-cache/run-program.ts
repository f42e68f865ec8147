import { join } from 'node:path';
import process from 'node:process';
import { userCacheFolder } from '../user-cache-folder.ts';
import { isPrivateFolder } from './private-folder.ts';
import { Program } from './program.ts';

/** A program that runs on has done by then what it does at its start, in milliseconds. */
const startTakes = 5_000;

/**
 * Runs a program with the code that V8 has compiled before, kept in the user's cache folder, never in a workspace.
 * Where that folder is not the user's alone, and where `NODE_DISABLE_COMPILE_CACHE=1` switches off Node's own cache of
 * this sort, the program is compiled each time.
 *
 * @param file the bundle to begin with
 */
export function runProgram(file: string): void {
  const program = new Program(codeFolder());
  program.load(file);
  // Once: V8 lets the code of functions go that have not run for a while, those of the start first.
  const store = () => {
    clearTimeout(started);
    process.off('exit', store);
    program.store();
  };
  const started = setTimeout(store, startTakes).unref();
  process.on('exit', store);
}

function codeFolder(): string | undefined {
  if (process.env.NODE_DISABLE_COMPILE_CACHE === '1') return undefined;
  const folder = userCacheFolder();
  if (folder === undefined) return undefined;
  const code = join(folder, 'code');
  return isPrivateFolder(code) ? code : undefined;
}
