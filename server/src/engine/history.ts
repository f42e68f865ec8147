import type { Day } from '../model/values.ts';

/** A commit as far as it says who changed which files. Merges change nothing by themselves. */
export interface AuthoredCommit {
  readonly id: string;
  /** When it was written, by its author's clock, in UTC: `YYYY-MM-DDTHH:MM:SSZ`, which sorts as text. */
  readonly authoredAt: string;
  /** The addresses of its author and co-authors by which people are known, in lower case. */
  readonly authors: readonly string[];
  /** The files that it changed, relative to the ISMS root, under every name that they bore then and later. */
  readonly paths: readonly string[];
}

/** Who changed what beneath an ISMS root. */
export interface CommitHistory {
  /** The newest first. */
  readonly commits: readonly AuthoredCommit[];
  /** In a shallow clone: the day, in UTC, up to which commits may be missing. */
  readonly cutAt?: Day;
}

/** The history of an ISMS root: `unknown` until somebody has asked git, `off` where git can't be or isn't to be asked. */
export type History = 'unknown' | 'off' | CommitHistory;

/** A history that is needed: of the repository that holds an ISMS root, from a day on. */
export interface WantedHistory {
  readonly root: string;
  readonly since: Day;
}

/** The day on which a commit was written. */
export function dayOf({ authoredAt }: Pick<AuthoredCommit, 'authoredAt'>): Day {
  return authoredAt.slice(0, 10);
}
