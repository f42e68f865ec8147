import type { Content, Kind } from './kinds.ts';

/** Where a record comes from. */
export interface Source {
  /** The file, as a path with `/`. */
  readonly file: string;
  /** Which document of the file, counted from 0 among those that are not empty. */
  readonly index: number;
  /** Whether its YAML is free of errors; one that isn't is looked up but not judged. */
  readonly sound: boolean;
}

/** A document of a known kind, read. Plain data: equal records come from texts that say the same. */
export type RecordOf<K extends Kind> = { readonly [E in K]: Source & { readonly kind: E } & Content<E> }[K];
export type AuditRecord = RecordOf<Kind>;

/** Where the value of `kind` stands, for rules that report on a document as a whole. */
export const kindPlace = { at: '/kind' } as const;
