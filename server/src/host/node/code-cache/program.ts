import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import process from 'node:process';
import { Script } from 'node:vm';
import { type Code, nameOfCode, readCode, storeCode } from './stored-code.ts';

/** A file of a program, as it was loaded. */
interface Loaded {
  readonly module: { exports: unknown };
  readonly source: string;
  readonly script: Script;
  readonly name: string;
  /** What was stored of it and could be used. */
  readonly stored: Code | undefined;
}

type Wrapper = (
  exports: unknown,
  require: (name: string) => unknown,
  module: { exports: unknown },
  __filename: string,
  __dirname: string,
) => void;

const head = '(function (exports, require, module, __filename, __dirname) {';

/** When a run has compiled so much more than the one whose code was stored, it is stored anew. */
const growth = 1.1;

/** To count what was compiled, V8 goes through the whole heap: up to so many bytes that takes a few milliseconds. */
const goneThrough = 32 * 1024 * 1024;

/**
 * A program in bundles (CommonJS) that V8 need not compile each time it starts: what a run has compiled is stored in a
 * folder, and the next one begins with it. Node's own cache (`module.enableCompileCache`) holds the outermost functions
 * of a file alone.
 */
export class Program {
  readonly #folder: string | undefined;
  readonly #loaded = new Map<string, Loaded>();

  /** @param folder private to the user, or undefined: then nothing is stored. */
  constructor(folder: string | undefined) {
    this.#folder = folder;
  }

  /** Runs a file and, when it asks for them, others beside it. */
  load(file: string): unknown {
    const known = this.#loaded.get(file);
    if (known) return known.module.exports;
    // A bundle begins with `#!`, which is none where a function stands around it.
    const source = readFileSync(file, 'utf8').replace(/^#!/, '//');
    const name = nameOfCode(file);
    const stored = this.#folder === undefined ? undefined : readCode(this.#folder, name, source);
    const script = new Script(`${head}${source}\n})`, {
      filename: file,
      columnOffset: -head.length,
      ...(stored && { cachedData: stored.data }),
    });
    const module: Loaded['module'] = { exports: {} };
    this.#loaded.set(file, { module, source, script, name, stored: script.cachedDataRejected ? undefined : stored });
    const run: Wrapper = script.runInThisContext();
    run(module.exports, this.#requireFrom(file), module, file, dirname(file));
    return module.exports;
  }

  /** Stores what has been compiled, where that is much more than what was stored before. */
  store(): void {
    const folder = this.#folder;
    if (folder === undefined) return;
    const isStored = [...this.#loaded.values()].every(({ stored }) => stored);
    if (isStored && process.memoryUsage().heapUsed > goneThrough) return;
    // Loaded at the end: it would make every start longer.
    const { getHeapCodeStatistics } = process.getBuiltinModule('node:v8');
    const compiled = getHeapCodeStatistics().bytecode_and_metadata_size;
    for (const { source, script, name, stored } of this.#loaded.values()) {
      if (stored && compiled < stored.compiled * growth) continue;
      storeCode(folder, name, source, { data: script.createCachedData(), compiled });
    }
  }

  #requireFrom(file: string): (name: string) => unknown {
    const require = createRequire(file);
    return (name) => (name.startsWith('.') ? this.load(resolve(dirname(file), name)) : require(name));
  }
}
