import { nearest } from '../../model/schema/suggestion.ts';

/** The words that a misspelt one may mean, the nearest first; a few at most. */
export function near(word: string, words: readonly string[]): readonly string[] {
  const found: string[] = [];
  let left = words;
  for (let next = nearest(word, left); next !== undefined && found.length < 3; next = nearest(word, left)) {
    const meant = next;
    found.push(meant);
    left = left.filter((each) => each !== meant);
  }
  return found;
}
