import { openPopulation } from '../../planning/sampling/population/open-population.ts';
import { PopulationFault } from '../../planning/sampling/population/population.ts';
import { type DrawnSample, drawSample, type SampleOrder } from '../../planning/sampling/sample.ts';
import { CannotRun } from '../exit-codes.ts';
import type { Surroundings } from '../surroundings.ts';

/** A file with a population: where it is, and what messages call it. */
export interface PopulationPlace {
  readonly path: string;
  readonly name: string;
  readonly root: string;
  readonly sheet: string | undefined;
}

/** The SHA-256 of a file with a population. */
export async function populationHash({ path, name, root }: PopulationPlace, { host }: Surroundings): Promise<string> {
  const found = await host.sha256OfFile(path, [root]);
  if (found === 'absent') throw new CannotRun(`There is no file ${name} in the workspace folder.`);
  if ('reason' in found) throw new CannotRun(`${name} cannot be read: ${found.reason}.`);
  return found.sha256;
}

/** Draws from a file; where that cannot be, the command cannot run. */
export async function drawFrom(
  { path, name, sheet }: PopulationPlace,
  order: SampleOrder,
  { host }: Surroundings,
): Promise<DrawnSample> {
  try {
    return await drawSample(name, await openPopulation(name, () => host.readParts(path), sheet), order);
  } catch (error) {
    if (error instanceof PopulationFault) throw new CannotRun(error.message);
    throw error;
  }
}
