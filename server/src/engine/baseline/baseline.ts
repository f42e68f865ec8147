import type { Day } from '../../model/values.ts';
import { folderOf, resolveRelative } from '../paths.ts';
import { keyText, type ProblemKey } from './problem-key.ts';

/** Problems that were there before and are adopted: those of a key, up to so many. */
export interface BaselineEntry extends ProblemKey {
  /** The ISMS root, relative to the folder of the baseline; undefined for that folder itself. */
  readonly isms?: string;
  /**
   * The file, relative to the ISMS root, where kind and id do not tell which document is meant: of documents that share
   * them, all but the first.
   */
  readonly file?: string;
  readonly count: number;
  readonly reason: string;
  /** The last day on which it holds. */
  readonly until?: Day;
}

/** A baseline that is in force, and where it is: its entries name ISMS roots from there. */
export interface Baseline {
  /** The absolute path of its file. */
  readonly path: string;
  readonly entries: readonly BaselineEntry[];
}

/** What is known of the file that should be a baseline; where it is none, why, in a sentence. */
export type BaselineFact =
  | 'unknown'
  | 'absent'
  | { readonly broken: string }
  | { readonly entries: readonly BaselineEntry[] };

/** The ISMS root that an entry is about; undefined where it leads nowhere. */
export function rootOf({ isms }: BaselineEntry, { path }: Pick<Baseline, 'path'>): string | undefined {
  return resolveRelative(folderOf(path), isms ?? '.');
}

/** Whether an entry covers anything on a day. */
export function isInForce({ until }: Pick<BaselineEntry, 'until'>, today: Day): boolean {
  return until === undefined || today <= until;
}

/** One text for what an entry of one ISMS covers; different ones for different things. */
export function coverText(entry: ProblemKey & Pick<BaselineEntry, 'file'>): string {
  return entry.file === undefined ? keyText(entry) : `${keyText(entry)} ${entry.file}`;
}
