import type { CommitHistory } from '../../engine/history.ts';
import type { Day } from '../../model/values.ts';
import type { NoHistory, ReadHistory } from '../host.ts';
import { addressesOf } from './addresses.ts';
import { type CheckedOut, checkedOut } from './checked-out.ts';
import { readCommits } from './read-commits.ts';
import { walk } from './walk.ts';

interface Known {
  readonly state: string;
  readonly since: Day;
  readonly history: CommitHistory;
}

/** Reads histories, and reads them again only when HEAD has changed or an earlier day is wanted. */
export function rememberingHistory(): ReadHistory {
  const known = new Map<string, Known>();
  return async ({ root, since }) => {
    const now = await checkedOut(root);
    if ('kind' in now) return now;
    const before = known.get(root);
    if (before?.state === now.state && before.since <= since) return before.history;
    const history = await readHistory(root, now, since);
    if (!('kind' in history)) known.set(root, { state: now.state, since, history });
    return history;
  };
}

/** Reads the histories of a commit, as if it were checked out. */
export function historyAt(commit: string): ReadHistory {
  return async ({ root, since }) => {
    const now = await checkedOut(root);
    return 'kind' in now ? now : readHistory(root, { ...now, head: commit }, since);
  };
}

async function readHistory(root: string, now: CheckedOut, since: Day): Promise<CommitHistory | NoHistory> {
  const walked = await walk(root, now, since);
  if ('kind' in walked) return walked;
  const commits = walked.ids.length > 0 ? await readCommits(root, walked.ids) : [];
  if ('kind' in commits) return commits;
  const addresses = await addressesOf(
    root,
    commits.flatMap(({ contacts }) => contacts),
  );
  if ('kind' in addresses) return addresses;
  const authored = commits.map(({ id, authoredAt, contacts, paths }) => {
    return { id, authoredAt, authors: [...new Set(contacts.flatMap(addresses))], paths };
  });
  // Among commits of one second, children stay before their parents.
  authored.sort((a, b) => (a.authoredAt === b.authoredAt ? 0 : a.authoredAt < b.authoredAt ? 1 : -1));
  return walked.cutAt === undefined ? { commits: authored } : { commits: authored, cutAt: walked.cutAt };
}
