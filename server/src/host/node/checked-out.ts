import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { NoHistory } from '../host.ts';
import { askGit } from './git.ts';

/** What a history depends on, of the repository that holds a folder. */
export interface CheckedOut {
  /** The commit that is checked out; undefined before the first one. */
  readonly head: string | undefined;
  /** In a shallow clone: the commits whose parents are not there. */
  readonly boundary: ReadonlySet<string>;
  /** A text that differs when anything here does, or the addresses by which `.mailmap` knows people. */
  readonly state: string;
}

/** Looks at the repository that holds a folder: a linked worktree, a submodule, or a folder above. */
export async function checkedOut(folder: string): Promise<CheckedOut | NoHistory> {
  const answer = await askGit(folder, ['rev-parse', '--show-toplevel', '--git-path', 'shallow', '--revs-only', 'HEAD']);
  if (typeof answer !== 'string') return answer;
  const [top = '', shallow = '', head] = answer.trimEnd().split('\n');
  const boundary = await textOf(resolve(folder, shallow));
  const state = [top, head, boundary, await stampOf(resolve(top, '.mailmap'))].join('\n');
  return { head, boundary: new Set(boundary.split('\n').filter((id) => id !== '')), state };
}

/** The text of a small file; nothing where it is not there, as in a clone that is not shallow. */
function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}

function stampOf(path: string): Promise<string> {
  return stat(path, { bigint: true }).then(
    ({ size, mtimeNs, ctimeNs }) => `${size} ${mtimeNs} ${ctimeNs}`,
    () => '',
  );
}
