import { type DrawingMethod, drawRandom, drawStratified, drawSystematic } from './draw.ts';
import { PopulationFault, type PopulationFile } from './population/population.ts';
import { membersAt, survey } from './population/survey.ts';

/** How a sample is drawn: all that is needed to draw it again from the same file. */
export interface SampleOrder {
  readonly method: DrawingMethod;
  readonly size: number;
  /** A whole number, 0 to 2^53 − 1. */
  readonly seed: number;
  /** The column by which the population is divided; for the stratified method, and only for it. */
  readonly strata?: string;
}

/** A sample that was drawn. */
export interface DrawnSample {
  readonly population: number;
  readonly columns: readonly string[];
  /** The members by their numbers, from 1 in the order of the file, rising. */
  readonly members: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

/**
 * Draws a sample from a population. The same file and the same order give the same members, everywhere and always.
 *
 * @param name what the file is called in messages
 * @throws PopulationFault where that cannot be: a sentence that says why, and what to do
 */
export async function drawSample(name: string, file: PopulationFile, order: SampleOrder): Promise<DrawnSample> {
  const { method, size, seed, strata } = order;
  const { columns, size: population, strata: groups } = await survey(name, file, strata, size);
  if (size > population) {
    throw new PopulationFault(
      `A sample of ${size} cannot be drawn from ${name}, which has ${population} ${population === 1 ? 'member' : 'members'}. Draw fewer.`,
      'size',
    );
  }
  const numbers =
    method === 'stratified'
      ? drawStratified(groups, size, seed)
      : method === 'systematic'
        ? drawSystematic(population, size, seed)
        : drawRandom(population, size, seed);
  const cells = await membersAt(file, numbers);
  if (cells.length !== numbers.length) throw new PopulationFault(`${name} has changed while it was read. Draw again.`);
  return {
    population,
    columns,
    members: cells.map((each, index) => ({ number: (numbers[index] ?? 0) + 1, cells: each })),
  };
}
