import { isWithin } from '../engine/paths.ts';
import { CannotRun } from './exit-codes.ts';
import type { Surroundings } from './surroundings.ts';

/** The absolute path of one that starts at the workspace folder. It must be there and may not leave the folder. */
export async function placeIn(root: string, written: string, { host }: Surroundings): Promise<string> {
  const path = host.resolve(written, root);
  const real = await host.realPath(path);
  if (isWithin(path, root) && real !== undefined) return path;
  if (real !== undefined && isWithin(real, root)) return real;
  if (isWithin(path, root)) throw new CannotRun(`There is no "${written}" in ${root}.`);
  throw new CannotRun(`"${written}" is not in the workspace folder ${root}. Name another folder with --root.`);
}
