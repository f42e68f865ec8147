import known from './headings.json';
import { normalise } from './normalise.ts';

/** What can be imported. */
export type ImportKind = 'soa' | 'findings' | 'people';

/** By the words that a heading may have, what a column holds. */
type Lexicon = ReadonlyMap<string, string>;

const lexicons = new Map<ImportKind, Lexicon>();

function lexiconOf(kind: ImportKind): Lexicon {
  const before = lexicons.get(kind);
  if (before) return before;
  const words = new Map<string, string>();
  for (const [key, headings] of Object.entries<readonly string[]>(known[kind])) {
    words.set(normalise(key), key);
    for (const heading of headings) if (!words.has(heading)) words.set(heading, key);
  }
  lexicons.set(kind, words);
  return words;
}

/** The keys that a column can be mapped to. */
export function keysOf(kind: ImportKind): readonly string[] {
  return Object.keys(known[kind]);
}

/** How sure it is that a heading means a key: it is the very word, or holds one. */
export interface Recognised {
  readonly key: string;
  readonly exact: boolean;
}

/** What a heading means, in English or German or in both; undefined where it is none that is known. */
export function recognise(heading: string, kind: ImportKind): Recognised | undefined {
  const lexicon = lexiconOf(kind);
  const parts = [heading, heading.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' '), ...heading.split(/[/|\n()[\]]/)];
  for (const part of parts) {
    const key = lexicon.get(normalise(part));
    if (key !== undefined) return { key, exact: true };
  }
  const words = ` ${normalise(heading)} `;
  const [longest] = [...lexicon]
    .filter(([word]) => word.length >= shortest && words.includes(` ${word} `))
    .toSorted(([a], [b]) => b.length - a.length);
  return longest && { key: longest[1], exact: false };
}

/** Shorter words are found in headings by chance. */
const shortest = 5;
