import { posix } from 'node:path';
import type { Commit } from '../host.ts';
import { askGit } from './git.ts';

const answer = /^commit ([0-9a-f]+)\n(\d{4}-\d{2}-\d{2})\n/;

/** The last commit reachable from HEAD that touched one of the paths. Files outside the repository do not count. */
export async function lastCommit(folder: string, paths: readonly string[]): Promise<Commit | undefined> {
  const prefix = await askGit(folder, ['rev-parse', '--show-prefix']);
  if (typeof prefix !== 'string') return undefined;
  const highest = '../'.repeat(prefix.split('/').length - 1);
  const inside = paths.map((path) => posix.relative(folder, path)).filter((path) => reaches(path, highest));
  if (inside.length === 0) return undefined;
  // The paths go by standard input: there may be more of them than an argument list can hold. `rev-list` knows no
  // settings that would make it check signatures or follow renames.
  const input = ['HEAD', '--', ...inside, ''].join('\n');
  const found = await askGit(folder, ['rev-list', '--max-count=1', '--format=%cs', '--stdin'], input);
  const [, id, date] = (typeof found === 'string' && answer.exec(found)) || [];
  return id !== undefined && date !== undefined ? { id, date } : undefined;
}

/** Whether a relative path climbs no higher than the top of the repository, and fits on a line. */
function reaches(path: string, highest: string): boolean {
  const climbed = /^(\.\.\/)*/.exec(path)?.[0] ?? '';
  return climbed.length <= highest.length && path !== '' && !path.includes('\n');
}
