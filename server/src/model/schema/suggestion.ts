import { distance } from 'fastest-levenshtein';

const farthest = 2;

/**
 * The candidate that a misspelled word most likely means, upper and lower case aside: at most two edits away, and
 * sharing something with it. Words of another length are passed over unmeasured, which keeps long ones cheap.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = farthest + 1;
  const written = word.toLowerCase();
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > farthest) continue;
    const edits = distance(written, candidate.toLowerCase());
    if (edits < least && edits < Math.min(word.length, candidate.length)) {
      best = candidate;
      least = edits;
    }
  }
  return best;
}
