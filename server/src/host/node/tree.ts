import { posix } from 'node:path';
import type { NoRevision } from '../revision.ts';
import { askGit, readGit } from './git.ts';

/** A file of a commit: the id of its content, and whether it is a link, whose content is where it leads. */
export interface TreeFile {
  readonly id: string;
  readonly isLink: boolean;
}

/** The files of a commit beneath a folder. */
export interface Tree {
  /** The folder, absolute. */
  readonly folder: string;
  /** By absolute path. */
  readonly files: ReadonlyMap<string, TreeFile>;
}

const entryForm = /^(\d{6}) blob ([0-9a-f]+)\t([\s\S]+)$/;
const link = '120000';

/** Lists the files of a commit beneath a folder; submodules are no files of it. */
export async function readTree(folder: string, commit: string): Promise<Tree | NoRevision> {
  const prefix = await askGit(folder, ['rev-parse', '--show-prefix']);
  if (typeof prefix !== 'string') return prefix;
  const beneath = prefix.replace(/\/?\r?\n$/, '');
  const pieces: Buffer[] = [];
  const question = ['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...(beneath === '' ? [] : [`${beneath}/`])];
  const failure = await readGit(folder, question, '', (some) => pieces.push(some));
  if (failure) return failure;
  const files = new Map<string, TreeFile>();
  for (const line of Buffer.concat(pieces).toString('utf8').split('\0')) {
    const [, mode, id, path] = entryForm.exec(line) ?? [];
    if (mode === undefined || id === undefined || path === undefined) continue;
    files.set(posix.join(folder, beneath === '' ? path : path.slice(beneath.length + 1)), {
      id,
      isLink: mode === link,
    });
  }
  return { folder, files };
}

/** The contents of files, by their ids; what git does not have is left out. */
export async function readContents(folder: string, ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const pieces: Buffer[] = [];
  await readGit(folder, ['cat-file', '--batch'], ids.map((id) => `${id}\n`).join(''), (some) => pieces.push(some));
  const answer = Buffer.concat(pieces);
  const contents = new Map<string, Buffer>();
  let at = 0;
  while (at < answer.length) {
    const end = answer.indexOf('\n', at);
    if (end < 0) break;
    const [id = '', type, size = ''] = answer.toString('latin1', at, end).split(' ');
    at = end + 1;
    // `<id> missing`, as in a clone that is partial.
    if (type !== 'blob') continue;
    contents.set(id, answer.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return contents;
}
