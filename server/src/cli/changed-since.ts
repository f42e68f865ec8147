import { addedProblems } from '../exchange/added-problems.ts';
import type { NoRevision } from '../host/revision.ts';
import { CannotRun } from './exit-codes.ts';
import { type Judged, judge } from './judge.ts';
import type { Surroundings } from './surroundings.ts';
import type { Terms } from './workspace.ts';

/**
 * What was judged, with those problems alone that came since a revision: since HEAD and the revision have parted. The
 * files of then are judged like those of now, on the same day and with the evidence and the history of then.
 */
export async function onlyAddedSince(
  revision: string,
  judged: Judged,
  terms: Terms,
  surroundings: Surroundings,
): Promise<Judged> {
  if (!terms.git) throw new CannotRun('--changed-since asks git; leave out --no-git.');
  const { host, terminal } = surroundings;
  const then = await host.revision(judged.root, revision);
  if ('kind' in then) throw new CannotRun(noRevision(revision, judged.root, then));
  // What is to be said of those files was said then.
  const silent = { ...terminal, err: () => undefined, status: () => undefined };
  const before = await judge(judged.root, terms, {
    ...surroundings,
    host: { ...host, ...then.state },
    terminal: silent,
  });
  const stateOf = ({ outcome, textOf }: Judged) => ({
    diagnostics: outcome.diagnostics,
    roots: outcome.roots.keys(),
    textOf: (file: string) => textOf(file) ?? '',
  });
  const diagnostics = addedProblems(stateOf(before), stateOf(judged));
  return { ...judged, outcome: { ...judged.outcome, diagnostics } };
}

function noRevision(revision: string, root: string, { kind, reason }: NoRevision): string {
  switch (kind) {
    case 'no-git':
      return '--changed-since asks git, and git was not found.';
    case 'no-repository':
      return `--changed-since asks git, and ${root} is in no git repository.`;
    case 'unknown':
      return `There is no commit "${revision}" here. Correct --changed-since, or fetch the commit: a shallow clone may lack it.`;
    case 'unrelated':
      return `HEAD and "${revision}" have no commit in common here, so nobody can tell what came since. A shallow clone may lack it: fetch the whole history.`;
    case 'failed':
      return `Git cannot tell the files of "${revision}": ${reason}.`;
  }
}
