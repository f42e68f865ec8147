import type { Host } from './host.ts';

/** What of a host tells of the files of a workspace folder and who has changed them. */
export type State = Pick<Host, 'auditFiles' | 'readFile' | 'fileFact' | 'sha256OfFile' | 'history'>;

/** A commit from which changes are counted, with the workspace folder as it was then. */
export interface Revision {
  /** The full id. */
  readonly commit: string;
  readonly state: State;
}

/** Why there is no state of a revision: in words that follow a colon. */
export interface NoRevision {
  readonly kind: 'no-git' | 'no-repository' | 'unknown' | 'unrelated' | 'failed';
  readonly reason: string;
}

/**
 * The workspace folder as it was where the history of a revision and that of HEAD have parted, read from git without
 * checking anything out. What git does not hold, such as ignored files and submodules, was not there.
 */
export type ReadRevision = (folder: string, revision: string) => Promise<Revision | NoRevision>;
