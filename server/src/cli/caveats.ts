import { type Caveat, caveatInWords } from '../planning/caveats.ts';
import { type Surroundings, say } from './surroundings.ts';

/** Warns of what a proposal cannot be sure of, beside the proposal itself, which goes to the standard output. */
export function warnOf(caveats: readonly Caveat[], surroundings: Surroundings): void {
  for (const caveat of caveats) say(surroundings, `warning: ${caveatInWords(caveat)}`);
}
