import { createHash, type Hash } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { isPrivate } from './private-folder.ts';

/** What V8 has compiled of a source text. */
export interface Code {
  readonly data: Buffer;
  /** How much was compiled in the process when this was stored, in bytes. */
  readonly compiled: number;
}

const sealLength = 32;
const headLength = sealLength + 4;
const ending = '.code';

/** What has not been written for so long is of a version that nobody runs any more, in milliseconds. */
const keptFor = 60 * 24 * 3600 * 1000;

/** The name under which the code of a program's file is stored: one for each installation and engine. */
export function nameOfCode(file: string): string {
  const { versions, arch } = process;
  const key = [file, versions.v8, versions.node, arch].join('\n');
  return createHash('sha256').update(key).digest('hex').slice(0, 24) + ending;
}

/**
 * Reads what was stored of a source text. V8 runs it as it is, so it has to be whole, of this very text, and the user's
 * own: else undefined.
 */
export function readCode(folder: string, name: string, source: string): Code | undefined {
  let file: number | undefined;
  try {
    file = openSync(join(folder, name), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    const found = fstatSync(file);
    if (!found.isFile() || !isPrivate(found)) return undefined;
    const stored = readFileSync(file);
    if (stored.length <= headLength) return undefined;
    const rest = stored.subarray(sealLength);
    if (!seal(source).update(rest).digest().equals(stored.subarray(0, sealLength))) return undefined;
    return { compiled: rest.readUInt32LE(0), data: stored.subarray(headLength) };
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Stores code whole or not at all, and lets that of forgotten versions go. That it cannot be stored is no failure. */
export function storeCode(folder: string, name: string, source: string, { data, compiled }: Code): void {
  const temporary = join(folder, `${name}.${process.pid}`);
  try {
    const rest = Buffer.concat([Buffer.alloc(4), data]);
    rest.writeUInt32LE(compiled, 0);
    const content = Buffer.concat([seal(source).update(rest).digest(), rest]);
    writeFileSync(temporary, content, { flag: 'wx', mode: 0o600 });
    renameSync(temporary, join(folder, name));
    forgetOld(folder);
  } catch {
    rmSync(temporary, { force: true });
  }
}

function forgetOld(folder: string): void {
  const before = Date.now() - keptFor;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (name.includes(ending) && statSync(file).mtimeMs < before) rmSync(file, { force: true });
  }
}

function seal(source: string): Hash {
  return createHash('sha256').update(source).update('\0');
}
