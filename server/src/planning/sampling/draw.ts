import { allocate } from './allocate.ts';
import { below, type Words, wordsOf } from './generator.ts';

/** The methods by which a sample can be drawn again; others are a matter of judgement (ISO 19011 A.6). */
export const drawingMethods = ['random', 'systematic', 'stratified'] as const;
export type DrawingMethod = (typeof drawingMethods)[number];

/** The members of one group of the population: their numbers, rising. */
export interface Stratum {
  readonly name: string;
  readonly members: readonly number[] | Uint32Array;
}

/**
 * Draws a number of members from a population by chance, without putting back. A member is drawn once at most, and all
 * samples of the size have the same chance: the first steps of the shuffle of Fisher and Yates (Durstenfeld, CACM 7, 1964).
 *
 * @param population how many there are
 * @param size how many to draw, at most as many as there are
 * @returns the members' numbers from 0, rising
 */
export function drawRandom(population: number, size: number, seed: number): readonly number[] {
  return shuffled(population, size, wordsOf(seed)).sort(rising);
}

/**
 * Draws members at equal distances from a random start. With N members and n to draw, a start u is drawn from 0 to N − 1,
 * and the members ⌊(u + k·N) / n⌋ for k = 0 … n − 1 are taken: each has the same chance, n / N, also where n does not
 * divide N (the fractional interval method; Cochran, Sampling Techniques, 3rd edition, 8.1).
 */
export function drawSystematic(population: number, size: number, seed: number): readonly number[] {
  if (size === 0) return [];
  const start = BigInt(below(population, wordsOf(seed)));
  const [all, wanted] = [BigInt(population), BigInt(size)];
  return Array.from({ length: size }, (_, step) => Number((start + BigInt(step) * all) / wanted));
}

/**
 * Draws from each group as many as its share is, by chance. The groups are taken in the order of their names (by code
 * unit), all with one generator, which goes on from group to group.
 */
export function drawStratified(strata: readonly Stratum[], size: number, seed: number): readonly number[] {
  const words = wordsOf(seed);
  const inOrder = [...strata].sort((a, b) => (a.name < b.name ? -1 : 1));
  const shares = allocate(
    inOrder.map(({ members }) => members.length),
    size,
  );
  const drawn = inOrder.flatMap(({ members }, index) =>
    shuffled(members.length, shares[index] ?? 0, words).map((at) => members[at] ?? 0),
  );
  return drawn.sort(rising);
}

/** The first places of a shuffled list of the numbers from 0; only what was moved is held. */
function shuffled(population: number, size: number, words: Words): number[] {
  const moved = new Map<number, number>();
  const drawn: number[] = [];
  for (let place = 0; place < size; place += 1) {
    const chosen = place + below(population - place, words);
    drawn.push(moved.get(chosen) ?? chosen);
    moved.set(chosen, moved.get(place) ?? place);
    moved.delete(place);
  }
  return drawn;
}

function rising(a: number, b: number): number {
  return a - b;
}
