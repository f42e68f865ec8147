import type { Day } from '../model/values.ts';

/** What a run depends on beside the files: the same files give other problems under other terms. */
export interface Terms {
  /** Tells one version, and one build, of the product from another. */
  readonly product: string;
  /** The workspace folders, in their order. */
  readonly folders: readonly string[];
  /** The day that counts as today. */
  readonly asOf: Day;
  /** Whether git may be asked. */
  readonly git: boolean;
}

/** A text that is equal where all terms are. */
export function termsText({ product, folders, asOf, git }: Terms): string {
  return JSON.stringify([product, folders, asOf, git]);
}

/**
 * The name under which a run is kept: one for each set of folders. With git and without it are kept beside each other,
 * since people who do without it in a hook have it in the editor.
 */
export function cacheName({ folders, git }: Terms, sha256: (text: string) => string): string {
  return `${sha256(JSON.stringify([folders, git])).slice(0, 32)}.cache`;
}
