import { createHash } from 'node:crypto';
import type { CommitHistory, History } from '../../server/src/engine/history.ts';
import type { Files } from './files.ts';

/** A commit as `git.json` of a case or an example has it. */
export interface GivenCommit {
  readonly author: { readonly name: string; readonly email: string };
  readonly date: string;
  readonly message: string;
  readonly files: Readonly<Record<string, string>>;
}

/**
 * The history that a file `git.json` among others tells, for the folder that it stands in: a list of commits, or
 * `{ "cutAt": DAY, "commits": [] }` for a shallow clone. Off where there is none.
 */
export function historyIn(files: Files): History {
  const text = files.get('git.json');
  if (text === undefined) return 'off';
  const given: readonly GivenCommit[] | (Pick<CommitHistory, 'cutAt'> & { commits: readonly GivenCommit[] }) =
    JSON.parse(text);
  const { cutAt, commits } = 'commits' in given ? given : { cutAt: undefined, commits: given };
  const read = commits.map((commit) => ({
    id: createHash('sha1').update(JSON.stringify(commit)).digest('hex'),
    authoredAt: `${new Date(commit.date).toISOString().slice(0, 19)}Z`,
    authors: [commit.author.email.toLowerCase()],
    paths: Object.keys(commit.files),
  }));
  return { commits: read.sort((a, b) => (a.authoredAt < b.authoredAt ? 1 : -1)), ...(cutAt && { cutAt }) };
}
