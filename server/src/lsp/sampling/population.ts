import type { Engine } from '../../engine/engine.ts';
import type { Host } from '../../host/host.ts';
import { describePopulation } from '../../planning/sampling/population/describe.ts';
import { SeveralSheets } from '../../planning/sampling/population/population.ts';
import { seedFrom } from '../../planning/sampling/seed.ts';
import type { Uris } from '../uris.ts';
import { populationPlace, readPopulation } from './reading.ts';
import type { PopulationAnswer, PopulationParams } from './requests.ts';

/** Reads a file that lists a population; rejects with a sentence for the person where it cannot be drawn from. */
export function populationIn(
  { uri, sheet }: PopulationParams,
  { engine, uris }: { readonly engine: Engine; readonly uris: Uris },
  host: Host,
): Promise<PopulationAnswer> {
  const place = populationPlace(uris.toPath(uri), engine.folders(), sheet);
  return readPopulation(place, host, async (file, sha256) => {
    try {
      return { ...(await describePopulation(place.name, file)), sha256, seed: seedFrom(sha256) };
    } catch (error) {
      if (error instanceof SeveralSheets) return { sheets: error.sheets };
      throw error;
    }
  });
}
