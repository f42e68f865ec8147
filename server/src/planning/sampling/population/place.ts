import type { Host } from '../../../host/host.ts';
import { openPopulation } from './open-population.ts';
import { PopulationFault, type PopulationFile } from './population.ts';

/** A file with a population: where it is, and what messages call it. */
export interface PopulationPlace {
  /** Absolute. */
  readonly path: string;
  readonly name: string;
  /** The workspace folders, which it may not lead out of. */
  readonly folders: readonly string[];
  /** The sheet of a workbook. */
  readonly sheet?: string | undefined;
}

/** How files are read: a host, or one that can be told to stop in between. */
export type PopulationReader = Pick<Host, 'sha256OfFile' | 'readParts'>;

/** Opens the file of a place. @throws PopulationFault where it lists no population */
export function openAt({ path, name, sheet }: PopulationPlace, reader: PopulationReader): Promise<PopulationFile> {
  return openPopulation(name, () => reader.readParts(path), sheet);
}

/** The SHA-256 of the file of a place. @throws PopulationFault where it cannot be read, or leads out of the workspace */
export async function hashAt({ path, name, folders }: PopulationPlace, reader: PopulationReader): Promise<string> {
  const found = await reader.sha256OfFile(path, folders);
  if (found === 'absent') throw new PopulationFault(`There is no file ${name} in the workspace.`);
  if ('reason' in found) throw new PopulationFault(`${name} cannot be read: ${found.reason}.`);
  return found.sha256;
}

/**
 * Reads the file of a place, of which it is certain that it was the same all the while.
 *
 * @throws PopulationFault where it has changed, and where `read` does
 */
export async function readUnchanged<R>(
  place: PopulationPlace,
  reader: PopulationReader,
  read: (file: PopulationFile, sha256: string) => Promise<R>,
): Promise<R> {
  const sha256 = await hashAt(place, reader);
  const assertUnchanged = async () => {
    if ((await hashAt(place, reader)) !== sha256) {
      throw new PopulationFault(`${place.name} has changed while it was read. Draw again.`);
    }
  };
  try {
    const found = await read(await openAt(place, reader), sha256);
    await assertUnchanged();
    return found;
  } catch (error) {
    // A file that has gone or changed meanwhile is told as that, whatever reading it came to.
    if (!(error instanceof PopulationFault)) await assertUnchanged();
    throw error;
  }
}
