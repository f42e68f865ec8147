import process from 'node:process';
import { codeFolder } from './code-folder.ts';
import { Program } from './program.ts';

/** A program that runs on has done by then what it does at its start, in milliseconds. */
const startTakes = 5_000;

/**
 * Runs a program with the code that V8 has compiled before; where there is no place to keep that, it is compiled each
 * time.
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
