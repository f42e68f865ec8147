import { normalise } from './normalise.ts';
import words from './words.json';

/** Lists of words, each with what they mean. */
export type WordList = Exclude<keyof typeof words, 'nothing'>;

/** The meaning of a word in English or German; a share of what is done counts as a status. */
export function meaningOf(text: string, list: WordList): string | undefined {
  const word = normalise(text);
  const found = Object.entries<readonly string[]>(words[list]).find(
    ([meaning, known]) => normalise(meaning) === word || known.includes(word),
  );
  if (found || list !== 'status') return found?.[0];
  const share = /^(\d{1,2})%$/.exec(word)?.[1];
  return share !== undefined && Number(share) > 0 ? 'partial' : undefined;
}

/** What a list of words can mean. */
export function meaningsOf(list: WordList): readonly string[] {
  return Object.keys(words[list]);
}

/** Whether a cell says that there is nothing: `-`, `n/a`. */
export function saysNothing(text: string): boolean {
  return words.nothing.includes(normalise(text)) && !/[✓✔☑●]/.test(text);
}
