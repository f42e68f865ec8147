import type { FileHash } from '../engine/file-facts.ts';
import type { NoHistory } from '../host/host.ts';

/** The SHA-256 of a file, and what told that it was that file. */
export interface KeptHash {
  readonly hash: Exclude<FileHash, 'unknown'>;
  /** Undefined where there was no file. */
  readonly stamp: string | undefined;
}

/** All that a run has learnt from the disk and from git. As long as each of it is the same, so is the outcome. */
export interface Dependencies {
  /** The digests of the listings of the workspace folders, in their order. */
  readonly listings: readonly string[];
  /** Audit files whose stamp tells too little, with the digest of what they said. */
  readonly unsettled: ReadonlyMap<string, string>;
  /** Whether there is a file at each place that documents refer to. */
  readonly present: ReadonlySet<string>;
  readonly absent: ReadonlySet<string>;
  /** The files whose SHA-256 was asked for. Where no stamp is told, it has to be computed again. */
  readonly hashes: ReadonlyMap<string, KeptHash>;
  /** By ISMS root, what tells that the history is the same. */
  readonly histories: ReadonlyMap<string, string | NoHistory>;
}
