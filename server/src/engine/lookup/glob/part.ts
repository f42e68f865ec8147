/** A part of a glob: what it makes of the places that have been reached in a path. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  /** One character of a name. */
  | { readonly kind: 'one'; readonly isMeant: (character: string) => boolean }
  /** Any number of characters of a name: `*`. */
  | { readonly kind: 'star' }
  /** Anything, slashes included. */
  | { readonly kind: 'any' }
  /** Any number of folders: `**` with the slash after it. */
  | { readonly kind: 'folders' }
  /** All that lies beneath: `**` at the end. */
  | { readonly kind: 'all' }
  /** The same with the slash before it: a folder, and all that lies beneath it. */
  | { readonly kind: 'beneath' }
  /** One of several, as often as it says; `none` is a piece of a name that is none of them. */
  | { readonly kind: 'choice'; readonly times: Times; readonly choices: readonly (readonly Part[])[] };

export type Times = 'once' | 'at-most-once' | 'any' | 'at-least-once' | 'none';

export interface Glob {
  readonly parts: readonly Part[];
  /** Whether it names what was meant, and not more. */
  readonly isExact: boolean;
}
