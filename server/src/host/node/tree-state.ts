import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { isAuditFileName, passedOver } from '../../engine/audit-file-names.ts';
import { isWithin } from '../../engine/paths.ts';
import { decode } from '../decode.ts';
import type { State } from '../revision.ts';
import { readGit } from './git.ts';
import { readContents, type Tree } from './tree.ts';

/** So many links may lead to each other. */
const linksAtMost = 40;

/** What Git LFS commits in the place of a large file: it holds the SHA-256 of that. */
const pointer = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:.*\n)*?oid sha256:([0-9a-f]{64})\n/;
const pointerAtMost = 1024;

/** The files of a commit as a host tells them; links count as on disk, as far as the commit holds what they lead to. */
export function treeState(tree: Tree): Omit<State, 'history'> {
  const contents = new Map<string, Buffer>();
  const read = async (ids: readonly string[]): Promise<void> => {
    const unread = ids.filter((id) => !contents.has(id));
    if (unread.length === 0) return;
    for (const [id, content] of await readContents(tree.folder, unread)) contents.set(id, content);
  };

  /** The id of the content that a path leads to. */
  const target = async (path: string): Promise<string | undefined> => {
    let at = path;
    for (let step = 0; step < linksAtMost; step += 1) {
      const file = tree.files.get(at);
      if (!file?.isLink) return file?.id;
      await read([file.id]);
      at = posix.resolve(posix.dirname(at), contents.get(file.id)?.toString('utf8') ?? '');
      if (!isWithin(at, tree.folder)) return undefined;
    }
    return undefined;
  };

  return {
    auditFiles: async (folder) => {
      const named = [...tree.files.keys()].filter((path) => isWithin(path, folder) && isAuditPath(path, folder));
      const targets = new Map<string, string>();
      for (const path of named) {
        const id = await target(path);
        if (id !== undefined) targets.set(path, id);
      }
      await read([...targets.values()]);
      return { files: [...targets.keys()].sort(), unreadable: [] };
    },
    readFile: async (path) => {
      const id = await target(path);
      if (id !== undefined) await read([id]);
      const content = id === undefined ? undefined : contents.get(id);
      return content ? decode(content) : { path, reason: 'git does not have it' };
    },
    fileFact: async (path) => ((await target(path)) === undefined ? 'absent' : 'present'),
    sha256OfFile: async (path) => {
      const id = await target(path);
      return id === undefined ? 'absent' : sha256Of(tree.folder, id, path);
    },
  };
}

function isAuditPath(path: string, folder: string): boolean {
  const parts = path.slice(folder.length).split('/');
  return isAuditFileName(parts.at(-1) ?? '') && !parts.slice(0, -1).some((part) => passedOver.has(part));
}

async function sha256Of(folder: string, id: string, path: string): ReturnType<State['sha256OfFile']> {
  const hash = createHash('sha256');
  let beginning = '';
  let length = 0;
  const failure = await readGit(folder, ['cat-file', 'blob', id], '', (some) => {
    hash.update(some);
    length += some.length;
    if (beginning.length < pointerAtMost) beginning += some.toString('latin1');
  });
  if (failure) return { path, reason: failure.reason };
  const stored = length <= pointerAtMost ? pointer.exec(beginning)?.[1] : undefined;
  return { sha256: stored ?? hash.digest('hex') };
}
