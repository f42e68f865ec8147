import type { NoRevision, ReadRevision } from '../revision.ts';
import { askGit } from './git.ts';
import { historyAt } from './git-history.ts';
import { readTree } from './tree.ts';
import { treeState } from './tree-state.ts';

/** Reads the state of a revision: see `ReadRevision`. */
export const readRevision: ReadRevision = async (folder, revision) => {
  const id = await commitOf(folder, revision);
  if (typeof id !== 'string') return id;
  const base = await askGit(folder, ['merge-base', id, 'HEAD']);
  if (typeof base !== 'string') {
    if (base.kind !== 'failed') return { kind: base.kind, reason: base.reason };
    return { kind: 'unrelated', reason: `HEAD and ${revision} have no commit in common` };
  }
  const commit = base.trim();
  const tree = await readTree(folder, commit);
  if ('reason' in tree) return tree;
  return { commit, state: { ...treeState(tree), history: historyAt(commit) } };
};

/** The id of a commit that somebody has named; nothing that git could take for an option. */
async function commitOf(folder: string, revision: string): Promise<string | NoRevision> {
  const isName = revision !== '' && !revision.startsWith('-') && !/\p{Cc}/u.test(revision);
  const answer = isName
    ? await askGit(folder, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`])
    : undefined;
  if (typeof answer === 'string') {
    const id = answer.split('\n')[0] ?? '';
    if (/^[0-9a-f]{40,64}$/.test(id)) return id;
  } else if (answer && answer.kind !== 'failed') {
    return { kind: answer.kind, reason: answer.reason };
  }
  return { kind: 'unknown', reason: `there is no commit ${revision}` };
}
