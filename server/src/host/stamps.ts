import type { Listing, NoHistory } from './host.ts';

/**
 * The audit files beneath a folder with what tells that they are still the same. A stamp is what the file system says of
 * a file without reading it; it differs whenever the file was written to, however the times were set afterwards.
 */
export interface StampedListing extends Listing {
  /** Four numbers for each file, in the order of the files. */
  readonly stamps: Float64Array;
  /** Differs whenever a file came, went, or has another stamp; in lower-case hex. */
  readonly digest: string;
  /** Files that were written to so recently that they may change again and keep their stamp: what they say decides. */
  readonly unsettled: ReadonlySet<string>;
}

/** What there is at a path: nothing that documents can refer to, or a file and its stamp. */
export type StampedFile = 'absent' | { readonly stamp: string; readonly settled: boolean };

/** Tells quickly, and without reading files, whether they are what they were. Nothing here rejects. */
export interface Stamps {
  auditFiles(folder: string): Promise<StampedListing>;
  /** In the order of the paths. A link that leads out of the workspace folders counts as absent. */
  files(paths: readonly string[], folders: readonly string[]): readonly StampedFile[];
  /** A text that differs whenever the history of the repository that holds a folder does. */
  history(folder: string): Promise<string | NoHistory>;
}
