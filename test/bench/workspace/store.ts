/** Workspaces on disk, in a folder that git does not know. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { workspaceFiles } from './workspace.ts';

export interface StoredWorkspace {
  readonly folder: string;
  readonly count: number;
  /** The SHA-256 of all paths and texts: what was measured. */
  readonly digest: string;
}

/** A workspace with `count` audit files under `parent`. What is there already and has the same bytes is not written again. */
export function storedWorkspace(parent: string, count: number): StoredWorkspace {
  const folder = path.join(parent, `isms-${count}`);
  const seal = path.join(parent, `isms-${count}.sha256`);
  const digest = digestOf(count);
  if (readIfThere(seal) !== digest) {
    rmSync(folder, { recursive: true, force: true });
    rmSync(seal, { force: true });
    for (const { path: name, text } of workspaceFiles(count)) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    writeFileSync(seal, digest);
  }
  return { folder, count, digest };
}

export function digestOf(count: number): string {
  const hash = createHash('sha256');
  for (const { path: name, text } of workspaceFiles(count)) hash.update(`${name}\0${text}\0`);
  return hash.digest('hex');
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
