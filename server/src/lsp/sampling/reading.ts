import { isWithin, relativeTo } from '../../engine/paths.ts';
import type { Host } from '../../host/host.ts';
import { type PopulationPlace, readUnchanged } from '../../planning/sampling/population/place.ts';
import { PopulationFault, type PopulationFile } from '../../planning/sampling/population/population.ts';
import { refused } from '../refused.ts';
import type { Step } from '../steps.ts';

/** So often it is told how far reading has come, and whether nobody wants to know any more, in bytes. */
const bytesBetweenSteps = 8 * 2 ** 20;

/** A host that reads populations in steps: each is told, and can be the last. */
export function inReadingSteps(host: Host, step: Step): Host {
  return { ...host, readParts: (path) => partsInSteps(host.readParts(path), step) };
}

async function* partsInSteps(parts: AsyncIterable<Uint8Array>, step: Step): AsyncIterable<Uint8Array> {
  let [done, told] = [0, 0];
  for await (const part of parts) {
    yield part;
    done += part.length;
    if (done - told < bytesBetweenSteps) continue;
    told = done;
    await step(`${Math.round(done / 2 ** 20)} MB`);
  }
}

/** The name of a file in messages: its path in the workspace folder that it is in. */
export function nameIn(path: string, folders: readonly string[]): string {
  const folder = folders.find((each) => isWithin(path, each));
  return folder === undefined ? path : relativeTo(folder, path);
}

/** The place of a population that a client names. Rejects where it is not in the workspace. */
export function populationPlace(path: string, folders: readonly string[], sheet: string | undefined): PopulationPlace {
  if (folders.some((folder) => isWithin(path, folder))) return { path, name: nameIn(path, folders), folders, sheet };
  throw refused(`${path} is not in the workspace. Copy it there: it is to be evidence of the audit.`);
}

/** Reads a population; what it cannot be drawn from for becomes the answer. */
export async function readPopulation<R>(
  place: PopulationPlace,
  host: Host,
  read: (file: PopulationFile, sha256: string) => Promise<R>,
): Promise<R> {
  try {
    return await readUnchanged(place, host, read);
  } catch (error) {
    throw error instanceof PopulationFault ? refused(error.message) : error;
  }
}
